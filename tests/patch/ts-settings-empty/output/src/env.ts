import { z } from "zod";

export const env = z.object({ DATABASE_URL: z.string().optional(), JWT_SECRET: z.string().optional() }).parse(process.env);
