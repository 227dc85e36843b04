import { boolean, pgTable, text } from 'drizzle-orm/pg-core'

export const members = pgTable('members', {
  handle: text('handle').primaryKey(),
  isActive: boolean('is_active').notNull().default(true)
})
