import { Type } from '@sinclair/typebox'
import type { FastifyInstance } from 'fastify'
import { things } from './tables.ts'

export async function registerThings(app: FastifyInstance) {
  app.get('/', { schema: { querystring: Type.Object({}) } }, () => Object.keys(things))
}
