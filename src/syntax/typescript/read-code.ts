import { literalsOf, type Literal } from "./read-literals.js";

/**
 * The text with everything that is no code blanked out, offset for offset: what is found in it stands in no comment and no string.
 * The quotes of strings stay.
 */
export function codeOf(text: string): string {
  let code = "";
  let end = 0;
  for (const literal of literalsOf(text)) {
    code += text.slice(end, literal.from) + blanked(text.slice(literal.from, literal.to), literal.kind);
    end = literal.to;
  }
  return code + text.slice(end);
}

function blanked(text: string, kind: Literal["kind"]): string {
  const blank = text.replace(/[^\r\n]/g, " ");
  if (kind !== "string" || text.length < 2) return blank;
  return text.slice(0, 1) + blank.slice(1, -1) + text.slice(-1);
}
