import fastify from 'fastify'
import prismaPlugin from './plugins/prisma'
import userRoutes from './routes/users'

const server = fastify()

server.register(prismaPlugin)
server.register(userRoutes, { prefix: '/api/users' })
server.register(userRoutes, { prefix: '/api/people' })

server.listen({ port: 8080 })
