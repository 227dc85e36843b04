import Fastify from 'fastify'
import routes from './routes.js'
import { apiRoutes } from './resources/api.js'

;(async () => {
  const app = Fastify()

  app.register(routes)
  app.register(apiRoutes, { prefix: '/api/v1' })

  ;[1, 2].forEach((n) => app.log.info(n))
  await app.listen({ port: 3000 })
})()
