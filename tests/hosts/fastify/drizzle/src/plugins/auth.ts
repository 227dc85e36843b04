import jwt from '@fastify/jwt';
import fp from 'fastify-plugin';

declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: { id: number; name: string };
    user: { id: number; name: string };
  }
}

declare module 'fastify' {
  interface FastifyInstance {
    authenticate: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  }
}

export const auth = fp(async (app) => {
  await app.register(jwt, { secret: process.env.SHOP_SECRET ?? 'a secret of the shop' });
  app.decorate('authenticate', async (request, reply) => {
    try {
      await request.jwtVerify();
    } catch (error) {
      await reply.send(error);
    }
  });
});
