import Fastify from "fastify";

(async () => {
  const app = Fastify();
  await app.listen({ port: 3000 });
})();
