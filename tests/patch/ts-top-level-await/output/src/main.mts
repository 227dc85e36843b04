import fastify from "fastify";
import swagger from "@fastify/swagger";
import { apiRoutes } from "./resources/api.mjs";

export const app = fastify();

await app.register(swagger, {
  openapi: { info: { title: "Orders", version: "1.0.0" } },
});
await app.register(apiRoutes, { prefix: "/api/v1" });

// The documents need every route to be there.
await app.ready();
app.swagger();
await app.listen({ host: "0.0.0.0", port: Number(process.env.PORT ?? 3000) });
