/**
 * Generated once, mine since.
 */
import Fastify from 'fastify'
import { db } from './db/client'

export const app = Fastify({
	logger: true
})

app.decorate('db', db)
app.get('/', async () => {
	return { ok: true }
})