const store = require('./store')

module.exports = function (fastify, opts, done) {
  fastify.get('/', () => store.all())
  done()
}
