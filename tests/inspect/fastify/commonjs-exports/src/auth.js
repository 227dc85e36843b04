'use strict'

async function authenticate (request, reply) {
  await request.jwtVerify()
  const { sub } = request.user
  request.log.info({ sub })
}

module.exports = { authenticate }
