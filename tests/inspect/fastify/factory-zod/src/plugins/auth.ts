import jwt from '@fastify/jwt'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'

type Caller = { sub: string; role: 'admin' | 'user' }

declare module '@fastify/jwt' {
  interface FastifyJWT {
    user: Caller
  }
}

declare module 'fastify' {
  interface FastifyInstance {
    verifyJwt(request: FastifyRequest, reply: FastifyReply): Promise<void>
    requireRole(role: Caller['role']): (request: FastifyRequest) => Promise<void>
  }
}

async function verifyJwt(request: FastifyRequest) {
  await request.jwtVerify()
}

export default fp(async (fastify) => {
  fastify.register(jwt, { secret: process.env.JWT_SECRET! })
  fastify.decorate('verifyJwt', verifyJwt)
  fastify.decorate('requireRole', (role: Caller['role']) => async (request: FastifyRequest) => {
    await request.jwtVerify()
    if (request.user.role !== role) throw new Error('forbidden')
  })
})
