import { ts } from "ts-morph";
import { callChainOf } from "./find-call-chain.js";
import type { StyledFile } from "./find-code-style.js";
import type { CodeInsertion } from "./insertion-behind.js";

/**
 * A call behind the last `register` of a chain, on a line of its own where that one has one. A reason where the chain registers
 * nothing: the application would then be of another type, one that can be waited for.
 */
export function insertionInChain(
  { root }: StyledFile,
  chain: ts.Expression,
  call: string,
): CodeInsertion | string {
  const last = callChainOf(chain).calls.findLast(({ name }) => name === "register")?.call;
  if (last === undefined || !ts.isPropertyAccessExpression(last.expression))
    return "gives its application back without a name for it";
  const { expression, name } = last.expression;
  const between = root.text.slice(expression.getEnd(), name.getStart(root));
  const gap = /^\s*/.exec(between)?.[0] ?? "";
  return { at: last.getEnd(), text: `${gap}.${call}` };
}
