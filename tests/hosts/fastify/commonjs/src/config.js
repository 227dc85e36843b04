'use strict'

const { existsSync } = require('node:fs')
const { z } = require('zod')

let config

// Read when it is first asked for, so that tests can set what they need.
function loadConfig() {
  if (!config && existsSync('.env')) process.loadEnvFile()
  config ??= z.object({ PORT: z.coerce.number().default(3000) }).parse(process.env)
  return config
}

module.exports = { loadConfig }
