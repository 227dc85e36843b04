import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'

export const routes: FastifyPluginAsyncZod = async (app) => {
  app.get('/orders', { preHandler: [app.verifyJwt] }, async (request) => ({ owner: request.user.sub }))
}
