import Fastify, { type FastifyInstance, type FastifyServerOptions } from "fastify";
import { usersRoutes } from "./routes/users.js";
import { authPlugin } from "./plugins/auth.js";

export async function buildApp(options: FastifyServerOptions = {}): Promise<FastifyInstance> {
  const app = Fastify(options);

  await app.register(authPlugin);
  await app.register(usersRoutes, { prefix: "/users" });

  app.setErrorHandler((error, request, reply) => {
    request.log.error(error);
    reply.status(500).send({ message: "internal" });
  });

  return app;
}
