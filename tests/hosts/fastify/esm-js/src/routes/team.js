import { members } from '../db/schema.js'

export default async function team(app) {
  app.addHook('onRequest', app.authenticate)

  app.get('/me', async (request) => ({ uid: request.user.uid }))

  app.get(
    '/members',
    { preHandler: app.requireRole('admin') },
    async () => app.db.select().from(members)
  )
}
