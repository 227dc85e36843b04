import Fastify from 'fastify'
import routes from './routes.js'

;(async () => {
  const app = Fastify()

  app.register(routes)

  ;[1, 2].forEach((n) => app.log.info(n))
  await app.listen({ port: 3000 })
})()
