import Fastify, { type FastifyInstance } from "fastify";

export class App {
  readonly app: FastifyInstance = Fastify();

  async listen() {
    await this.app.listen({ port: 3000 });
  }
}
