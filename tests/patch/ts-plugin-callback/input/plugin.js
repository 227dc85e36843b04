'use strict'

function routes (instance, opts, done) {
  instance.get('/', (request, reply) => reply.send('ok'))
  done()
}

module.exports = routes
