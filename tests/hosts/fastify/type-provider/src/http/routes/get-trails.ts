import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { db } from '../../db/connection.ts'
import { schema } from '../../db/schema/index.ts'

export const getTrailsRoute: FastifyPluginCallbackZod = (app, _, done) => {
	app.get(
		'/trails',
		{
			schema: {
				tags: ['trails'],
				querystring: z.object({ page: z.coerce.number().int().min(1).default(1) }),
			},
		},
		async (request) => {
			const { page } = request.query
			const rows = await db
				.select({ id: schema.trails.id, name: schema.trails.name })
				.from(schema.trails)
				.orderBy(schema.trails.createdAt)
				.limit(10)
				.offset((page - 1) * 10)
			return { trails: rows }
		},
	)
	done()
}
