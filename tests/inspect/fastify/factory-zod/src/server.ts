import { buildApp } from './app.js'

const app = await buildApp({ logger: true })
await app.listen({ port: 3000 })
