import fastify from 'fastify'
import { apiRoutes } from './resources/api.js'

const app = fastify();
app.register(apiRoutes, { prefix: '/api/v1' });
(function () {
  app.get('/', async () => 'ok')
})()

export default app
