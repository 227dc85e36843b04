'use strict'

const { z } = require('zod')

let config

// Read when it is first asked for, so that tests can set what they need.
function loadConfig() {
  config ??= z.object({ PORT: z.coerce.number().default(3000) }).parse(process.env)
  return config
}

module.exports = { loadConfig }
