import fastify from 'fastify'
import {routes} from './routes.js'

const app = fastify()

app.register(routes)

;[ 'SIGINT', 'SIGTERM' ].forEach((signal) => {
  process.once(signal, () => app.close())
})

app.listen({ port: 3000 })
