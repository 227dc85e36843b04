import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

export const trails = pgTable('trails', {
	id: integer().primaryKey().generatedAlwaysAsIdentity(),
	name: text().notNull(),
	lengthInMeters: integer().notNull(),
	createdAt: timestamp().defaultNow().notNull(),
})
