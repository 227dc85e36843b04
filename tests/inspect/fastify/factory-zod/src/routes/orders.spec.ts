import { expect, it } from 'vitest'
import { buildApp } from '../app.js'

it('answers', async () => {
  expect((await buildApp()).version).toBeDefined()
})
