const Fastify = require('fastify')

function build (opts = {}) {
  const app = Fastify(opts)
  app.register(require('./routes'))
  return app
}

const app = build()

module.exports = { app, build }
