import fastify from 'fastify'
import {routes} from './routes.js'
import {apiRoutes} from './resources/api.js'

const app = fastify()

app.register(routes)
app.register(apiRoutes, { prefix: '/api/v1' })

;[ 'SIGINT', 'SIGTERM' ].forEach((signal) => {
  process.once(signal, () => app.close())
})

app.listen({ port: 3000 })
