import { z } from 'zod'

export const env = z.object({
    PORT: z.coerce.number(),
    HOST: z.string().default('0.0.0.0'),
    DATABASE_URL: z.string().optional(),
    JWT_SECRET: z.string().optional()
}).parse(process.env)
