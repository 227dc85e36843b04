import { z } from "zod";

export const env = z
  .object({ PORT: z.coerce.number() })
  .transform((env) => ({ port: env.PORT }))
  .parse(process.env);
