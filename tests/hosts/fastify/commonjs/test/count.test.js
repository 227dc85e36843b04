import { expect, test } from 'vitest'
import { app } from '../src/app.js'

test('it counts', async () => {
  const answer = await app.inject({ method: 'POST', url: '/count', payload: { by: 2 } })
  expect(answer.json()).toEqual({ count: 2 })
})
