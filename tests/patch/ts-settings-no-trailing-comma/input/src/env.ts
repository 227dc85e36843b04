import { z } from 'zod'

export const env = z.object({
    PORT: z.coerce.number(),
    HOST: z.string().default('0.0.0.0')
}).parse(process.env)
