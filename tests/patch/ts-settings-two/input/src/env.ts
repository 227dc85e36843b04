import { z } from "zod";

let env = z.object({ PORT: z.string() }).parse(process.env);
if (env.PORT === "") env = z.object({ HOST: z.string() }).parse(process.env);

export { env };
