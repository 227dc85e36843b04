const Fastify = require('fastify')

function build (opts = {}) {
  const app = Fastify(opts)
  app.register(require('./routes'))
  return app
}

const app = build()
app.register(import('./src/resources/api.mjs'), { prefix: '/api/v1' })

module.exports = { app, build }
