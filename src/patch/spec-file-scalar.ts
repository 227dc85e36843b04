/** Where a scalar stands: YAML's block or flow style, or JSON. */
export type ScalarPlace = "block" | "flow" | "json";

const OTHER_TYPE = /^(?:~|null|true|false|[-+]?\.inf|\.nan|[-+]?\.?\d[\d.eE_+-]*|0[xo][\da-f]+)$/i;
const SPECIAL_START = /^[-?:,[\]{}#&*!|>'"%@`=<\s]/;

/** A text as a YAML or JSON scalar that reads back as that text: plain where YAML allows it, in double quotes otherwise. */
export function scalarText(text: string, place: ScalarPlace): string {
  return place !== "json" && isPlain(text, place) ? text : JSON.stringify(text);
}

function isPlain(text: string, place: "block" | "flow"): boolean {
  if (text === "" || SPECIAL_START.test(text) || OTHER_TYPE.test(text)) return false;
  if (/:(?:\s|$)|\s#|\s$|[\p{C}\p{Zl}\p{Zp}]/u.test(text)) return false;
  return place === "block" || !/[,[\]{}:]/.test(text);
}
