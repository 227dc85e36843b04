'use strict'

const { z } = require('zod')

const envSchema = z.object({
  PORT: z.coerce.number().default(3000),
  NAME: z.string().default('counter')
})

function loadEnv() {
  const parsed = envSchema.safeParse(process.env)
  if (!parsed.success) {
    console.error(parsed.error)
    process.exit(1)
  }
  return Object.freeze(parsed.data)
}

module.exports = { loadEnv }
