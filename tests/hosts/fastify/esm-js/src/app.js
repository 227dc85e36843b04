import Fastify from 'fastify'
import sensible from '@fastify/sensible'
import auth from './plugins/auth.js'
import database from './plugins/database.js'
import team from './routes/team.js'

/**
 * @param {import('fastify').FastifyServerOptions & { databaseUrl?: string, secret?: string }} [options]
 */
export default async function buildApp(options = {}) {
  const {
    databaseUrl = process.env.DATABASE_URL,
    secret = process.env.JWT_SECRET,
    ...server
  } = options
  const app = Fastify(server)

  await app.register(sensible)
  await app.register(database, { url: databaseUrl })
  await app.register(auth, { secret })

  app.get('/', async () => ({ vault: 'closed' }))
  app.register(team, { prefix: '/team' })

  app.setNotFoundHandler((request, reply) => reply.notFound())

  return app
}
