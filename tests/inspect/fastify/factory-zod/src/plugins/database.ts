import fp from 'fastify-plugin'
import { createDatabase, type Database } from '../database/create-database.js'

declare module 'fastify' {
  interface FastifyInstance {
    database: Database
  }
}

export default fp(async (fastify) => {
  const database = createDatabase(process.env.DATABASE_URL!)
  fastify.decorate('database', database)
})
