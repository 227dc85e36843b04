import { ts } from "ts-morph";
import type { StyledFile } from "./find-code-style.js";
import { type CodeInsertion, indentAt } from "./insertion-behind.js";

/** An item behind the last of an array or an object, on a line of its own where the last has one, with a comma where it has one. */
export function insertionOfItem(
  { root, style }: StyledFile,
  list: ts.ArrayLiteralExpression | ts.ObjectLiteralExpression,
  item: string,
): CodeInsertion {
  const { text } = root;
  const items = ts.isArrayLiteralExpression(list) ? list.elements : list.properties;
  const last = items.at(-1);
  if (last === undefined) return { at: list.getStart(root) + 1, text: padded(list, style.hasGaps, item) };
  const start = last.getStart(root);
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const isAlone = before.trim() === "" && text.lastIndexOf("\n", start) > list.getStart(root);
  const gap = isAlone ? `${style.eol}${indentAt(text, start)}` : " ";
  const comma = items.hasTrailingComma ? text.indexOf(",", items.end - 1) + 1 : 0;
  if (comma === 0)
    return isCommented(text, last.getEnd())
      ? { at: start, text: `${item},${gap}` }
      : { at: last.getEnd(), text: `,${gap}${item}` };
  // A comment beside the last item stays beside it.
  const rest = /^[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[ \t]*(?=\r?\n))?/.exec(text.slice(comma))?.[0] ?? "";
  return isAlone
    ? { at: comma + rest.trimEnd().length, text: `${gap}${item},` }
    : { at: comma, text: `${gap}${item},` };
}

/** A comment beside the last item would move to what comes behind it. */
function isCommented(text: string, end: number): boolean {
  return /^[ \t]*\/[/*]/.test(text.slice(end, end + 200));
}

/** An item of an empty list. */
function padded(list: ts.Node, hasGaps: boolean, item: string): string {
  return ts.isObjectLiteralExpression(list) && hasGaps ? ` ${item} ` : item;
}
