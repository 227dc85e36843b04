import { integer, pgTable, text } from 'drizzle-orm/pg-core'
import { trails } from './trails.ts'

export const huts = pgTable('huts', {
	id: integer().primaryKey().generatedAlwaysAsIdentity(),
	trailId: integer()
		.references(() => trails.id)
		.notNull(),
	name: text().notNull(),
})
