import Fastify from "fastify";
import { a, b } from "./routes.js";

const app = Fastify();

function plugins() {
  app.register(a);
}

function routes() {
  app.register(b);
}

plugins();
routes();
export default app;
