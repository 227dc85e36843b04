import { FastifyInstance } from 'fastify'

export default async function userRoutes(server: FastifyInstance) {
  server.get('/', () => server.db.user.findMany())
}
