import * as z from "zod";

/** The options of what needs to know no more than where the project is. */
export const projectOptions = z.strictObject({ cwd: z.exactOptional(z.string()) });

/** Options as a program gives them. A `TypeError` says what is wrong with them: that is the program's mistake, not its user's. */
export function checkOptions<T>(schema: z.ZodType<T>, options: object): T {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const { data, error } = schema.safeParse(Object.fromEntries(given));
  if (error === undefined) return data;
  const problems = error.issues.map(({ path, message }) => [...path.map(String), message].join(": "));
  throw new TypeError(`backend-gen: ${problems.join("; ")}`);
}
