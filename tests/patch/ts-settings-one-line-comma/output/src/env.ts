import { z } from "zod";

export const env = z.object({ PORT: z.coerce.number().default(3000), DATABASE_URL: z.string().optional(), JWT_SECRET: z.string().optional(), }).parse(process.env);
