import fc from "fast-check";
import type { FieldSpec } from "../../src/spec/spec.js";
import { text } from "./text-arbitrary.js";

/** Integers from low to high, both taken at random, in order. */
function range(min: number, max: number): fc.Arbitrary<readonly [number, number]> {
  return fc
    .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
}

const plainType = fc
  .constantFrom("slug", "email", "url", "uuid", "boolean", "date", "time", "datetime")
  .map((type): FieldSpec => ({ type }));

const string = fc
  .record({ type: fc.constantFrom("string", "text"), lengths: fc.option(range(1, 60)), trim: fc.boolean() })
  .map(({ type, lengths, trim }): FieldSpec => ({
    type,
    ...(lengths === null ? {} : { minLength: lengths[0] - 1, maxLength: lengths[1] }),
    ...(trim ? { trim } : {}),
  }));

const pattern = fc
  .tuple(
    fc.constantFrom("string", "string", "text"),
    fc.constantFrom("^[a-z]+$", "^\\d{5}$", "[^\\s]", "^(?:a|b\\.c)*$", "x{2,3}", '"`\\\\', "[-\\w]+@", "é"),
  )
  .map(([type, source]): FieldSpec => ({ type, pattern: source }));

const number = fc.oneof(
  fc.option(range(-1000, 1000)).map((bounds): FieldSpec => ({ type: "int", ...boundsOf(bounds) })),
  fc.option(range(-1000, 1000)).map((bounds): FieldSpec => ({ type: "float", ...boundsOf(bounds) })),
  fc.constant<FieldSpec>({ type: "bigint" }),
  fc.constant<FieldSpec>({ type: "bigint", minimum: "-9223372036854775808", maximum: "9007199254740993" }),
  fc.constant<FieldSpec>({ type: "bigint", minimum: -5, maximum: "5" }),
  fc.tuple(range(0, 38), fc.boolean()).map(([[scale, precision], isBounded]): FieldSpec => ({
    type: "decimal",
    precision: Math.max(1, precision),
    scale,
    ...(isBounded ? { minimum: 0, maximum: precision > scale ? 9 : 0 } : {}),
  })),
);

function boundsOf(bounds: readonly [number, number] | null): Partial<FieldSpec> {
  return bounds === null ? {} : { minimum: bounds[0], maximum: bounds[1] };
}

const enumeration = fc
  .uniqueArray(text({ maxLength: 12 }), { minLength: 1, maxLength: 6 })
  .map((values): FieldSpec => ({ type: "enum", enum: values }));

const scalar = fc.oneof(plainType, string, pattern, number, enumeration);

const array = fc.tuple(scalar, fc.option(range(1, 20))).map(([items, counts]): FieldSpec => ({
  type: "array",
  items,
  ...(counts === null ? {} : { minItems: counts[0] - 1, maxItems: counts[1] }),
}));

const type = fc.oneof(
  { weight: 8, arbitrary: scalar },
  { weight: 1, arbitrary: array },
  {
    weight: 1,
    arbitrary: fc.constantFrom<FieldSpec>(
      { type: "json" },
      { type: "password" },
      { type: "password", minLength: 12, maxLength: 20 },
    ),
  },
);

const words = fc.constantFrom<Partial<FieldSpec>>(
  {},
  {},
  {},
  { optional: true },
  { immutable: true },
  { writeOnly: true },
  { optional: true, readOnly: true },
  { readOnly: true },
  { optional: true, immutable: true },
  { index: true },
  { unique: true },
);

/** A valid field in the long form. */
export const fieldArbitrary: fc.Arbitrary<FieldSpec> = fc
  .record({
    type,
    words,
    wantsDefault: fc.boolean(),
    wantsExample: fc.boolean(),
    description: fc.option(text({ maxLength: 60 })),
  })
  .map(({ type: spec, words: flags, wantsDefault, wantsExample, description }) => {
    const sample = sampleDefault(spec);
    const value = wantsDefault ? sample : undefined;
    return {
      ...spec,
      ...fittingWords(spec, flags, value !== undefined),
      ...(value === undefined ? {} : { default: value }),
      ...(wantsExample && sample !== undefined ? { example: sample } : {}),
      ...(description === null ? {} : { description }),
    };
  });

/** The words that may be said of such a type: only small comparable values are indexed, passwords are never read. */
function fittingWords(spec: FieldSpec, flags: Partial<FieldSpec>, hasDefault: boolean): Partial<FieldSpec> {
  const isIndexed = flags.index === true || flags.unique === true;
  if (isIndexed && ["json", "password", "array", "text", "boolean"].includes(spec.type)) return {};
  if (flags.readOnly !== true) return flags;
  if (spec.type === "password") return { optional: true };
  return hasDefault ? flags : { ...flags, optional: true };
}

/** A default that fits, for the types that have an obvious one. */
function sampleDefault(spec: FieldSpec): FieldSpec["default"] {
  const bound = spec.minimum ?? 0;
  const samples: Readonly<Record<string, FieldSpec["default"]>> = {
    boolean: false,
    int: bound,
    float: bound,
    bigint: String(bound),
    decimal: "0",
    date: "2024-02-29",
    time: "09:30:00",
    datetime: "2026-01-31T09:30:00Z",
    uuid: "0190aaaa-0000-7000-8000-000000000000",
    email: "someone@example.com",
    url: "https://example.com/",
    slug: "a-slug",
    enum: spec.enum?.[0],
    json: { list: [null, true, 1.5, "\"'`{{x}}${y}"] },
    string: spec.pattern === undefined ? "s".repeat(spec.minLength ?? 0) : undefined,
    text: spec.pattern === undefined ? "s".repeat(spec.minLength ?? 0) : undefined,
    array: (spec.minItems ?? 0) === 0 ? [] : undefined,
  };
  return samples[spec.type];
}
