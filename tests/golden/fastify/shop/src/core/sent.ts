/** How values are sent. They come from the database, so nothing is checked again. */

import { z } from "zod";

export const uuid = z.string().meta({ format: "uuid" });
export const date = z.string().meta({ format: "date" });

/** JSON Schema's own `time` has an offset. */
export const time = z
  .string()
  .meta({ pattern: String.raw`^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,3})?$` });
