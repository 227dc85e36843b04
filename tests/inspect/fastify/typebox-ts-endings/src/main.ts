import { type TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify from 'fastify'
import { registerThings } from './things.ts'

const host: string = process.env.HOST || '::'

export const server = Fastify({
  logger: true,
  routerOptions: { ignoreTrailingSlash: true },
}).withTypeProvider<TypeBoxTypeProvider>()

server.register(registerThings, { prefix: '/things' })
server.listen({ host, port: 3000 })
