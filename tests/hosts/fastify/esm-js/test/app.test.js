import assert from 'node:assert/strict'
import { test } from 'node:test'
import buildApp from '../src/app.js'

test('the vault answers, and lets nobody in', async (t) => {
  const app = await buildApp({ secret: 'of the tests', databaseUrl: 'postgres://localhost:1/none' })
  t.after(() => app.close())

  const { statusCode, body } = await app.inject('/')
  assert.equal(statusCode, 200)
  assert.deepEqual(JSON.parse(body), { vault: 'closed' })

  const refused = await app.inject('/team/me')
  assert.equal(refused.json().message, 'Who are you?')

  const headers = { authorization: `Bearer ${app.jwt.sign({ sub: 'ana', role: 'admin' })}` }
  const me = await app.inject({ url: '/team/me', headers })
  assert.deepEqual(me.json(), { uid: 'ana' })
})
