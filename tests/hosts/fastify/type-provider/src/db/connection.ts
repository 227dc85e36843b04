import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'
import { env } from '../env.ts'
import { schema } from './schema/index.ts'

export const pool = new Pool({ connectionString: env.DATABASE_URL })

export const db = drizzle(pool, { schema, casing: 'snake_case' })
