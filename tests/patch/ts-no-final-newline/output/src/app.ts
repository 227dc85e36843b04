import Fastify from "fastify";
import { apiRoutes } from "./resources/api.js";
export const app = Fastify();
app.get("/", async () => "ok"); app.register(async (it) => { it.get("/a", async () => "a"); }); // last
app.register(apiRoutes, { prefix: "/api/v1" });