import Fastify from "fastify";
import type { FastifyInstance } from "fastify";

// const old = Fastify({ logger: false });
/*
export const app = Fastify();
app.decorate("authenticate", async (request) => request.jwtVerify());
*/
const help = `import Fastify from "fastify"; export const app = Fastify(); ${"`${Fastify()}`"}`;
const page = "fastify.register(AutoLoad, { dir: join(__dirname, 'routes') })";
const pattern = /Fastify\("[^"]*"\)/;

export const server = Fastify();

server.get("/help", () => [help, page, pattern]);

export function extend(Fastify: (name: string) => FastifyInstance) {
  const app = Fastify("not this one");
  return app;
}
