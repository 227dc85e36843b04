export * from './orders.js'
export * from './users.js'
