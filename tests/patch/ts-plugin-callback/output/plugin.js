'use strict'

const { apiRoutes } = require('./resources/api')

function routes (instance, opts, done) {
  instance.register(apiRoutes, { prefix: '/api/v1' })
  instance.get('/', (request, reply) => reply.send('ok'))
  done()
}

module.exports = routes
