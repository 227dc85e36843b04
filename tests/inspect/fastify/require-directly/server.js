const fastify = require('fastify')({ logger: true })

fastify.get('/', function (request, reply) {
  reply.send({ hello: 'world' })
})

fastify.register(require('./lib/things'), { prefix: '/v1/things' })

fastify.listen({ port: 3000 }, function (err) {
  if (err) {
    fastify.log.error(err)
    process.exit(1)
  }
})
