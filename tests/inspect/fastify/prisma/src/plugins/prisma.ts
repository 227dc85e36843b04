import fp from 'fastify-plugin'
import { PrismaClient } from '@prisma/client'

declare module 'fastify' {
  interface FastifyInstance {
    db: PrismaClient
  }
}

export default fp(async (server) => {
  const db = new PrismaClient()
  server.decorate('db', db)
})
