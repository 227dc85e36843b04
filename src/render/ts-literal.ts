import { Code } from "./code.js";
import type { Literal } from "./python-literal.js";
import { quotedString } from "./quoted-string.js";

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** A TypeScript string in the quotes that a formatter would choose. */
export function tsString(text: string): Code {
  return new Code(quotedString(text, spell));
}

/** A TypeScript expression for a JSON value, on one line. */
export function tsLiteral(value: Literal): Code {
  if (typeof value === "string") return tsString(value);
  if (value === null || typeof value !== "object") return new Code(String(value).replace("e+", "e"));
  if (isList(value)) return new Code(`[${value.map((item) => tsLiteral(item).text).join(", ")}]`);
  const entries = Object.entries(value).map(([key, item]) => `${tsKey(key).text}: ${tsLiteral(item).text}`);
  return new Code(entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`);
}

/** A number as people write it: `100_000`. */
export function tsNumber(value: number): Code {
  const text = String(value).replace("e+", "e");
  return new Code(/^-?\d{5,15}$/.test(text) ? text.replace(/\B(?=(\d{3})+$)/g, "_") : text);
}

/** A key of an object literal: bare where it may be. `__proto__` is computed, so that it is a key like others. */
export function tsKey(key: string): Code {
  if (key === "__proto__") return new Code('["__proto__"]');
  return IDENTIFIER.test(key) ? new Code(key) : tsString(key);
}

/** How a property is reached: `.title`, or `["due_date[gte]"]`. */
export function tsProperty(key: string): Code {
  return IDENTIFIER.test(key) ? new Code(`.${key}`) : new Code(`[${tsString(key).text}]`);
}

function isList(value: readonly Literal[] | Readonly<Record<string, Literal>>): value is readonly Literal[] {
  return Array.isArray(value);
}

function spell(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
