import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of this checkout. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** Where everything lies that is made once and kept for the next run. Ignored by git; may be deleted at any time. */
export const CACHE = join(ROOT, ".cache");
