import Fastify from "fastify";
import helmet from "@fastify/helmet";
import { apiRoutes } from "./resources/api.js";

const app = Fastify();
void app.register(helmet);
void app.register(apiRoutes, { prefix: "/api/v1" });

export default app;
