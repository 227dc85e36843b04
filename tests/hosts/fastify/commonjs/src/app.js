'use strict'

const fastify = require('fastify')

const app = fastify()
let count = 0

app.setErrorHandler((error, request, reply) => {
  reply.code(error.statusCode ?? 500).send({ oops: error.message })
})

app.get('/health', async () => ({ fine: true }))

app.post('/count', async (request) => {
  count += request.body?.by ?? 1
  return { count }
})

module.exports = { app }
