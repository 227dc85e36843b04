import { defineConfig } from 'drizzle-kit'

const schema = './src/database/schema/index.ts'

export default defineConfig({ dialect: 'postgresql', schema })
