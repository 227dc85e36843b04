import { Code } from "./code.js";
import { quotedString } from "./quoted-string.js";

/** JSON as this room knows it; a decimal or a big integer comes as text. */
export type Literal =
  null | boolean | number | string | readonly Literal[] | { readonly [key: string]: Literal };

/** A Python string in the quotes that a formatter would choose. */
export function pythonString(text: string): Code {
  return new Code(quotedString(text, spell));
}

/** A Python expression for a JSON value. */
export function pythonLiteral(value: Literal): Code {
  if (value === null) return new Code("None");
  if (typeof value === "boolean") return new Code(value ? "True" : "False");
  if (typeof value === "number") return new Code(pythonNumber(value));
  if (typeof value === "string") return pythonString(value);
  if (isList(value)) return new Code(`[${value.map((item) => pythonLiteral(item).text).join(", ")}]`);
  const entries = Object.entries(value).map(
    ([key, item]) => `${pythonString(key).text}: ${pythonLiteral(item).text}`,
  );
  return new Code(`{${entries.join(", ")}}`);
}

/** A number with `_` between thousands, as Python writers like it. */
export function pythonNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) >= 10_000 && Number.isSafeInteger(value)) {
    return value.toString().replace(/\B(?=(\d{3})+$)/g, "_");
  }
  return String(value).replace(/e\+/, "e");
}

function isList(value: readonly Literal[] | Readonly<Record<string, Literal>>): value is readonly Literal[] {
  return Array.isArray(value);
}

/** Code points above 0xFFFF take the long escape. */
function spell(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if (point <= 0xff) return `\\x${point.toString(16).padStart(2, "0")}`;
  return point <= 0xffff
    ? `\\u${point.toString(16).padStart(4, "0")}`
    : `\\U${point.toString(16).padStart(8, "0")}`;
}
