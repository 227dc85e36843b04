import { z } from "zod";

const schema = z.object({
  PORT: z.coerce.number(),
  HOST: z.string() // where it listens
});

export const env = schema.parse(process.env);
