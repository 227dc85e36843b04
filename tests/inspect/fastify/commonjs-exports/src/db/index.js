'use strict'

const { drizzle } = require('drizzle-orm/node-postgres')
const schema = require('./schema')

exports.db = drizzle(process.env.DATABASE_URL, { schema })
