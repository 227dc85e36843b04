import Fastify from "fastify";
import { routes } from "./routes.js";
import { apiRoutes } from "./resources/api.js";

export const app = Fastify();

app.register(routes);
app.register(apiRoutes, { prefix: "/api/v1" });
