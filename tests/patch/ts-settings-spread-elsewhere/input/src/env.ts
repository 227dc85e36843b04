import { z } from "zod";
import { shared } from "./shared.js";

export const env = z.object({ PORT: z.coerce.number(), ...shared }).parse(process.env);
