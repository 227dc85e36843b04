import type { z } from "zod";
import type { ErrorCode } from "../errors.js";

/** What is wrong with a value: the stable code, and a sentence for people. */
export type Problem = readonly [code: ErrorCode, message: string];

type Context = Pick<z.RefinementCtx, "addIssue">;

/** Refuses a value, and spares it the checks that come after. */
export function refuse(context: Context, [code, message]: Problem): void {
  context.addIssue({ code: "custom", params: { code }, message, continue: false });
}

/** A check that refuses a value with the problem that `find` finds, if any. */
export function problem<T>(find: (value: T) => Problem | null) {
  return (value: T, context: Context): void => {
    const found = find(value);
    if (found !== null) refuse(context, found);
  };
}
