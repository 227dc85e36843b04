import { z } from "zod";

const schema = z.object({
  PORT: z.coerce.number(),
  DATABASE_URL: z.string().optional(),
  JWT_SECRET: z.string().optional(),
  HOST: z.string() // where it listens
});

export const env = schema.parse(process.env);
