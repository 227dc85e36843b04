import fastify from 'fastify'

const app = fastify();
(function () {
  app.get('/', async () => 'ok')
})()

export default app
