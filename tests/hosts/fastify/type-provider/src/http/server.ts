import { fastifyCors } from '@fastify/cors'
import { fastifySwagger } from '@fastify/swagger'
import { fastify } from 'fastify'
import {
	jsonSchemaTransform,
	serializerCompiler,
	validatorCompiler,
	type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import { env } from '../env.ts'
import { createTrailRoute } from './routes/create-trail.ts'
import { getTrailsRoute } from './routes/get-trails.ts'

const app = fastify().withTypeProvider<ZodTypeProvider>()

app.setValidatorCompiler(validatorCompiler)
app.setSerializerCompiler(serializerCompiler)

app.register(fastifyCors, { origin: 'http://localhost:5173' })
app.register(fastifySwagger, {
	openapi: { info: { title: 'Trails', version: '1.0.0' } },
	transform: jsonSchemaTransform,
})

app.get('/health', () => ({ status: 'ok' }))
app.get('/docs.json', { schema: { hide: true } }, () => app.swagger())

app.register(createTrailRoute)
app.register(getTrailsRoute)

app.listen({ port: env.PORT, host: '0.0.0.0' }).then(() => {
	console.log('HTTP server running!')
})
