import { takersOf, TYPE_WORDS, isTypeWord, typeRule, type TypeWord } from "./field-types.js";
import { FIELD_WORDS } from "./field-words.js";

/** What stands in brackets, by type where it is not the same for all of a kind. Blanks are free inside. */
const WHOLE = String.raw`-?\d+`;
const FLOAT = String.raw`-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?`;

function range(number: string): string {
  return String.raw`(?:${number}\s*\.\.\s*(?:${number})?|\.\.\s*${number})`;
}

function bracketsOf(type: TypeWord): string {
  switch (typeRule(type).brackets) {
    case "none":
      return "";
    case "lengths":
      return optional(String.raw`(?:\d+|${range(String.raw`\d+`)})`);
    case "range":
      return optional(range(type === "float" ? FLOAT : WHOLE));
    case "size":
      return optional(String.raw`\d{1,4}\s*,\s*\d{1,4}`);
    case "values":
      return String.raw`\s*\((?=\s*[^\s),])(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^"'()])*\)`;
    case "target":
      return String.raw`\s*\(\s*[^\s,()"']+\s*\)`;
  }
}

function optional(inside: string): string {
  return String.raw`(?:\s*\(\s*${inside}\s*\))?`;
}

/** What may follow `=`, as far as a pattern can tell. */
const DEFAULTS: Readonly<Record<string, string>> = {
  boolean: String.raw`(?:true|false|null)\s*`,
  int: String.raw`(?:${FLOAT}|null)\s*`,
  float: String.raw`(?:${FLOAT}|null)\s*`,
  bigint: String.raw`(?:${WHOLE}|"${WHOLE}"|'${WHOLE}'|null)\s*`,
  array: String.raw`(?:\[[\s\S]*\]|null)\s*`,
};

function wordsOf(type: TypeWord): string {
  const words = FIELD_WORDS.filter((word) => word !== "trim" || takersOf("trim").includes(type)).join("|");
  return String.raw`(?:(?:\s+|(?<=[?)\]]))(?:${words})(?=[\s=]|$))*`;
}

function defaultOf(type: TypeWord): string {
  if (!typeRule(type).keys.includes("default")) return String.raw`\s*`;
  return String.raw`\s*(?:=\s*${DEFAULTS[type] ?? String.raw`\S[\s\S]*`})?`;
}

/** Types by all that a pattern says about them, so that each way to go on stands in it once. */
function grouped(types: readonly TypeWord[], restOf: (type: TypeWord) => string): string {
  const groups = new Map<string, TypeWord[]>();
  for (const type of types) groups.set(restOf(type), [...(groups.get(restOf(type)) ?? []), type]);
  return [...groups].map(([rest, words]) => `(?:${words.join("|")})${rest}`).join("|");
}

const scalars = TYPE_WORDS.filter(isTypeWord).filter((type) => type !== "array");
const items = scalars.filter((type) => typeRule(type).isItem);

/** A pattern for the shorthand of a field: brackets, words and defaults that fit the type. In the dialect of JSON Schema. */
export function shorthandPattern(): string {
  const single = grouped(scalars, (type) => `${bracketsOf(type)}\\s*\\??${wordsOf(type)}${defaultOf(type)}`);
  const list = `(?:${grouped(items, bracketsOf)})\\s*\\[\\s*\\]\\s*\\??${wordsOf("array")}${defaultOf("array")}`;
  return `^\\s*(?:${single}|${list})$`;
}

/** A pattern for what an array holds: a type with its brackets, and no more than can be said of an item. */
export function itemPattern(): string {
  const trim = String.raw`(?:(?:\s+|(?<=\)))trim)?`;
  const single = grouped(
    items,
    (type) => `${bracketsOf(type)}${takersOf("trim").includes(type) ? trim : ""}\\s*`,
  );
  return `^\\s*(?:${single})$`;
}
