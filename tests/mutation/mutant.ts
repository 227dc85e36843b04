import { z } from "zod";

export const mutant = z.strictObject({
  file: z.string(),
  line: z.int(),
  /** In characters, from the start of the file. */
  start: z.int(),
  end: z.int(),
  text: z.string(),
  /** The folders of the tests that ought to notice it. */
  tests: z.array(z.string()).min(1),
});
export type Mutant = z.infer<typeof mutant>;
