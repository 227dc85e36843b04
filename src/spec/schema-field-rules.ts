import { FIELD_ONLY } from "./field-only.js";
import { FIELD_TYPES, TYPE_WORDS, takersOf, type ConstraintKey } from "./field-types.js";

/*
 * What JSON Schema can say of a field in the long form beyond its shape. The limits are those of the blueprint; that both agree
 * is tested, since neither room may import the other's.
 */

type Rule = Readonly<Record<string, unknown>>;

const whole = { type: "integer", minimum: -(2 ** 31), maximum: 2 ** 31 - 1 };
const real = { type: "number" };
const wholeText = { anyOf: [{ type: "integer" }, { type: "string", pattern: "^-?\\d+$" }] };
const exactText = { anyOf: [{ type: "number" }, { type: "string", pattern: "^-?\\d+(?:\\.\\d+)?$" }] };
const scalar = { type: ["string", "number", "boolean", "null"] };

const sizes = (least: number, most: number): Rule => ({
  minLength: { minimum: least, maximum: most },
  maxLength: { minimum: 1, maximum: most },
});
const bounds = (bound: Rule): Rule => ({ minimum: bound, maximum: bound });

/** What each type narrows of its keys. */
const BY_TYPE: Readonly<Record<string, Rule>> = {
  string: { ...sizes(0, 10_000), default: scalar },
  text: { ...sizes(0, 1_000_000), default: scalar },
  password: sizes(1, 1024),
  int: { ...bounds(whole), default: { type: ["integer", "null"] } },
  float: { ...bounds(real), default: { type: ["number", "null"] } },
  bigint: { ...bounds(wholeText), default: { anyOf: [...wholeText.anyOf, { type: "null" }] } },
  decimal: { ...bounds(exactText), default: { anyOf: [...exactText.anyOf, { type: "null" }] } },
  boolean: { default: { type: ["boolean", "null"] } },
  array: { default: { type: ["array", "null"] } },
  ...Object.fromEntries(
    ["slug", "email", "url", "uuid", "date", "time", "datetime", "enum"].map((type) => [
      type,
      { default: scalar },
    ]),
  ),
};

/** Keys that a type cannot do without, or not one without the other. */
const NEEDED: readonly Rule[] = [
  ifType(["enum"], { required: ["enum"] }),
  ifType(["array"], { required: ["items"] }),
  ifType(["ref", "many"], { required: ["to"] }),
  ifType(["decimal"], { dependencies: { precision: ["scale"], scale: ["precision"] } }),
];

const CONSTRAINTS: readonly ConstraintKey[] = [
  ...new Set(Object.values(FIELD_TYPES).flatMap(({ keys }): readonly ConstraintKey[] => keys)),
];

/** Two words that contradict each other. */
const isTrue = { const: true };
const CONTRADICTIONS: readonly Rule[] = [
  never({ readOnly: isTrue, immutable: isTrue }),
  never({ readOnly: isTrue, writeOnly: isTrue }),
  never({ readOnly: isTrue, type: { const: "password" } }),
  {
    if: { properties: { readOnly: isTrue }, required: ["readOnly"] },
    then: {
      anyOf: [{ required: ["default"] }, { properties: { optional: isTrue }, required: ["optional"] }],
    },
  },
];

/** Joined to the schema of the long form. */
export const longFieldRules: Rule = {
  description: "A field in the long form",
  properties: {
    type: { enum: TYPE_WORDS },
    enum: { maxItems: 200, items: { maxLength: 200 } },
    precision: { minimum: 1, maximum: 38 },
    scale: { maximum: 38 },
    minItems: { maximum: 1000 },
    maxItems: { minimum: 1, maximum: 1000 },
    description: { maxLength: 2000 },
    items: { $ref: "#/definitions/item" },
    ...Object.fromEntries(
      ["optional", "trim", "unique", "index", "immutable", "readOnly", "writeOnly"].map((key) => [
        key,
        { default: false },
      ]),
    ),
  },
  allOf: [
    ...CONSTRAINTS.map(onlyFor),
    ...NEEDED,
    ...Object.entries(BY_TYPE).map(narrowed),
    ...CONTRADICTIONS,
  ],
};

/** What an array holds, in the long form: a field without the words that belong to the field around it. */
export const itemRules: Rule = {
  description: "What an array holds",
  allOf: [{ $ref: "#/definitions/longField" }],
  properties: {
    type: {
      enum: Object.entries(FIELD_TYPES)
        .filter(([, { isItem }]) => isItem)
        .map(([word]) => word),
    },
    ...Object.fromEntries(FIELD_ONLY.map((key) => [key, false])),
  },
};

/** A key of the long form, for the types alone that take it. */
function onlyFor(key: ConstraintKey): Rule {
  const takers = takersOf(key);
  const others = TYPE_WORDS.filter((word) => !takers.includes(word));
  return ifType(others, { properties: { [key]: false } });
}

function narrowed([type, properties]: readonly [string, Rule]): Rule {
  return ifType([type], { properties });
}

function ifType(types: readonly string[], then: Rule): Rule {
  return { if: { properties: { type: { enum: types } }, required: ["type"] }, then };
}

function never(properties: Rule): Rule {
  return { not: { properties, required: Object.keys(properties) } };
}
