import Fastify from "fastify";
import { apiRoutes as ours, type Extra } from "./resources/api";

export const extra: Extra[] = [];
const app = Fastify();
app.register(ours, { prefix: "/api/v1" });
console.log(ours);

export default app;
