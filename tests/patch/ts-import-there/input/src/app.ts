import Fastify from "fastify";
import { apiRoutes as ours, type Extra } from "./resources/api";

export const extra: Extra[] = [];
const app = Fastify();
console.log(ours);

export default app;
