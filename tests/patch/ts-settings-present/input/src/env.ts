import { z } from "zod";

export const env = z
  .object({ "DATABASE_URL": z.url(), JWT_SECRET: z.string().min(32) })
  .parse(process.env);
