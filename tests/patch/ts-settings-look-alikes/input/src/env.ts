import { z } from "zod";

const text = "z.object({ A: z.string() }).parse(process.env)";
const body = z.object({ JWT_SECRET: z.string() });
export const parseBody = (env: unknown) => body.parse(env);

export function build() {
  const env = z.object({ DATABASE_URL: z.url() }).parse({ DATABASE_URL: text });
  return env;
}

const schema = z.object({
  PORT: z.coerce.number(),
}).refine((env) => env.PORT > 0);

export const env = schema.parse(process.env);
