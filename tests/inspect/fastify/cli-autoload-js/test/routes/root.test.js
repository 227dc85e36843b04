'use strict'

const { test } = require('node:test')
const { build } = require('../helper')

test('default root route', async (t) => {
  const app = await build(t)
  await app.inject({ url: '/' })
})
