'use strict'

const { pgTable, text } = require('drizzle-orm/pg-core')

exports.users = pgTable('users', { id: text('id').primaryKey() })
