import Fastify from 'fastify'
import { ping } from './ping.js'

// One chain, awaited as a whole.
export const app = await Fastify({ logger: true })
  .register(ping)
  .decorate('startedAt', Date.now())

await app.listen({ port: 3000 })
