import type { FieldSpec } from "./spec.js";

/** What stands in brackets after a type: `string(1..200)`, `int(0..5)`, `decimal(6,2)`, `enum(a, b)`, `ref(projects)`. */
export type BracketKind = "none" | "lengths" | "range" | "size" | "values" | "target";

/** Keys of the long form that not every type takes. */
export type ConstraintKey = Exclude<
  keyof FieldSpec,
  | "type"
  | "optional"
  | "unique"
  | "index"
  | "immutable"
  | "readOnly"
  | "writeOnly"
  | "description"
  | "example"
  | "renamedFrom"
>;

interface TypeRule {
  readonly brackets: BracketKind;
  readonly keys: readonly ConstraintKey[];
  /** Arrays may hold it. */
  readonly isItem: boolean;
}

const PLAIN = { brackets: "none", keys: ["default"], isItem: true } as const;
const TEXT = {
  brackets: "lengths",
  keys: ["default", "minLength", "maxLength", "pattern", "trim"],
  isItem: true,
} as const;
const NUMBER = { brackets: "range", keys: ["default", "minimum", "maximum"], isItem: true } as const;

/** Every type word of the language and what it takes. */
export const FIELD_TYPES = {
  string: TEXT,
  text: TEXT,
  slug: PLAIN,
  email: PLAIN,
  url: PLAIN,
  uuid: PLAIN,
  int: NUMBER,
  bigint: NUMBER,
  float: NUMBER,
  decimal: { brackets: "size", keys: ["default", "minimum", "maximum", "precision", "scale"], isItem: true },
  boolean: PLAIN,
  date: PLAIN,
  time: PLAIN,
  datetime: PLAIN,
  json: { ...PLAIN, isItem: false },
  enum: { brackets: "values", keys: ["default", "enum", "renamedValues"], isItem: true },
  password: { brackets: "lengths", keys: ["minLength", "maxLength"], isItem: false },
  array: { brackets: "none", keys: ["default", "items", "minItems", "maxItems"], isItem: false },
  ref: { brackets: "target", keys: ["to", "onDelete"], isItem: false },
  many: { brackets: "target", keys: ["to"], isItem: false },
} as const satisfies Readonly<Record<string, TypeRule>>;

export type TypeWord = keyof typeof FIELD_TYPES;

export const TYPE_WORDS: readonly string[] = Object.keys(FIELD_TYPES);

/** Whether a word is a type of the language. */
export function isTypeWord(word: string): word is TypeWord {
  return Object.hasOwn(FIELD_TYPES, word);
}

/** The rule of a type word. */
export function typeRule(word: TypeWord): TypeRule {
  return FIELD_TYPES[word];
}

/** The types that take a key of the long form. */
export function takersOf(key: ConstraintKey): readonly string[] {
  return Object.entries<TypeRule>(FIELD_TYPES)
    .filter(([, rule]) => rule.keys.includes(key))
    .map(([word]) => word);
}
