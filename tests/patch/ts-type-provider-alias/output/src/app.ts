import Fastify from "fastify";
import { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import { things } from "./things.js";
import { apiRoutes } from "./resources/api.js";

const app = Fastify();
const server = app.withTypeProvider<TypeBoxTypeProvider>();

server.register(things);
app.register(apiRoutes, { prefix: "/api/v1" });

export default app;
