import swaggerUi from '@fastify/swagger-ui'
import { fastify, type FastifyServerOptions } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import auth from './plugins/auth.js'
import database from './plugins/database.js'
import { routes } from './routes/index.js'

export async function buildApp(options: FastifyServerOptions = {}) {
  const app = fastify(options).withTypeProvider<ZodTypeProvider>()

  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.register(swaggerUi, { prefix: '/docs' })
  app.register(database)
  app.register(auth)
  app.register(routes, { prefix: '/api' })

  return app
}
