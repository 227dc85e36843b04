import fp from "fastify-plugin";
import sensible from "@fastify/sensible";
import { apiRoutes } from "./resources/api.js";

export default fp(async (app) => {
  await app.register(sensible);
  await app.register(apiRoutes, { prefix: "/api/v1" });
  app.get("/", async () => "ok");
});
