import type { Config } from 'drizzle-kit'

export default {
  schema: [
    './src/auth/tables.ts', // users
    './src/orders/tables.ts', // orders
  ],
  dialect: 'postgresql',
} satisfies Config
