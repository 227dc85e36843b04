import { z } from "zod";

const database = { DATABASE_URL: z.url() };
const base = z.object({
  ...database,
  PORT: z.coerce.number(),
});

export const env = base.extend({ HOST: z.string() }).parse(process.env);
