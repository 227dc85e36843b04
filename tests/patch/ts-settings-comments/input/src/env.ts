import { z } from "zod";

// const schema = z.object({ JWT_SECRET: z.string() });
const schema = z
  .object({
    /** Where it listens. */
    PORT: z.coerce.number(), // 3000 in production
    /* JWT_SECRET: z.string(), */
    // DATABASE_URL: z.url(),
  })
  .strict();

export const env = schema.parse(process.env);
