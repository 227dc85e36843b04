import Fastify from "fastify";
import { one } from "./one.js";
import { two } from "./two";

export default function create() {
  const app = Fastify();
  app.register(one).register(two);
  return app;
}
