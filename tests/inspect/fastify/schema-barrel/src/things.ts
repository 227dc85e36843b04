import type { FastifyInstance } from "fastify";

declare module "fastify" {
  interface FastifyInstance {
    authenticate: () => Promise<void>;
  }
}

export default async function things(app: FastifyInstance) {
  app.get("/", async (request) => (request.user as { sub: string }).sub);
}
