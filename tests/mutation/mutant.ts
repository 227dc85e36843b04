import { z } from "zod";

/** A place in a generated project that can be without its owner. */
export const mutant = z.strictObject({
  number: z.int(),
  file: z.string(),
  line: z.int(),
  was: z.string(),
  /** The folders of the tests that ought to notice it. */
  tests: z.array(z.string()).min(1),
});
export type Mutant = z.infer<typeof mutant>;
