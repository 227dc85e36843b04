import Fastify, { type FastifyInstance } from "fastify";

function logged(target: unknown, _context: unknown): void {
  console.log(target);
}

@logged
export class Server {
  private readonly app: FastifyInstance = Fastify();

  async start(): Promise<void> {
    await this.app.register(async () => {});
    await this.app.listen({ port: 3000 });
  }
}
