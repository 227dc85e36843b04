import { drizzle } from 'drizzle-orm/node-postgres'
import fp from 'fastify-plugin'
import pg from 'pg'
import * as schema from '../db/schema.js'

export default fp(
  async (app, { url }) => {
    const pool = new pg.Pool({ connectionString: url, max: 5 })
    app.decorate('db', drizzle(pool, { schema }))
    app.addHook('onClose', async () => pool.end())
  },
  { name: 'database' }
)
