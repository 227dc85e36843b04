import { pgTable, serial } from 'drizzle-orm/pg-core'

export const things = pgTable('things', { id: serial().primaryKey() })
