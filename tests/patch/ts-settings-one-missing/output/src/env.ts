import * as zod from "zod/v4";

export const env = zod.object({
  JWT_SECRET: zod.string().min(32),
  PORT: zod.string(),
  DATABASE_URL: zod.string().optional(),
}).parse(process.env);
