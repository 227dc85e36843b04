import jwt from '@fastify/jwt'
import fp from 'fastify-plugin'

export default fp(
  async (app, { secret }) => {
    await app.register(jwt, {
      secret,
      formatUser: ({ sub, role }) => ({ handle: sub, uid: sub, role })
    })

    app.decorate('authenticate', async (request) => {
      try {
        await request.jwtVerify()
      } catch {
        throw app.httpErrors.unauthorized('Who are you?')
      }
    })

    app.decorate('requireRole', (role) => async (request) => {
      if (request.user.role !== role) throw app.httpErrors.forbidden()
    })
  },
  { name: 'auth', dependencies: ['@fastify/sensible'] }
)
