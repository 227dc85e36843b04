import Fastify, { type FastifyInstance } from "fastify";
import { readFileSync } from "node:fs";

let app: FastifyInstance;
if (process.env.TLS) {
  app = Fastify({ https: { key: readFileSync("key.pem") } }) as never;
} else {
  app = Fastify();
}

app.register(async () => {});
export { app };
