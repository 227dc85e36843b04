'use strict'

const { build: buildApplication } = require('fastify-cli/helper')

module.exports = { build: (t) => buildApplication(['app.js'], {}) }
