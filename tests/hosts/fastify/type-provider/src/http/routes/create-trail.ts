import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { db } from '../../db/connection.ts'
import { schema } from '../../db/schema/index.ts'

export const createTrailRoute: FastifyPluginCallbackZod = (app, _, done) => {
	app.post(
		'/trails',
		{
			schema: {
				tags: ['trails'],
				body: z.object({
					name: z.string().min(1),
					lengthInMeters: z.number().int().positive(),
				}),
				response: { 201: z.object({ trailId: z.number() }) },
			},
		},
		async (request, reply) => {
			const [trail] = await db
				.insert(schema.trails)
				.values(request.body)
				.returning()
			if (!trail) throw new Error('Failed to create the trail.')
			return reply.status(201).send({ trailId: trail.id })
		},
	)
	done()
}
