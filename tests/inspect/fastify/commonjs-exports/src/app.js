'use strict'

const { fastify: create } = require('fastify')
const { authenticate } = require('./auth')
const { db } = require('./db/index.js')

function buildServer (options) {
  const server = create(options)
  server.register(require('@fastify/jwt'), { secret: 'x' })
  server.get('/', { onRequest: authenticate }, async ({ user }) => [user, db])
  return server
}

module.exports = { buildServer }
