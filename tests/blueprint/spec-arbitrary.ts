import fc from "fast-check";
import { singularOf } from "../../src/blueprint/inflection.js";
import { nameForms, nameKey } from "../../src/blueprint/naming.js";
import type { FieldSpec } from "../../src/spec/spec.js";
import { fieldArbitrary } from "./field-arbitrary.js";
import { memberName, projectName } from "./name-arbitrary.js";
import type { PlainResource, PlainSpec } from "./plain-spec.js";
import { text } from "./text-arbitrary.js";

type Fields = PlainResource["fields"];

const METHODS = new Set(["hasOwnProperty", "toString", "valueOf"]);
const FIXED_PARAMETERS = new Set(["limit", "cursor", "sort", "count", "include", "q"]);

const fieldsArbitrary: fc.Arbitrary<Fields> = fc
  .uniqueArray(fc.tuple(memberName, fieldArbitrary), {
    minLength: 1,
    maxLength: 7,
    selector: ([name]) => nameKey(nameForms(name)),
  })
  .map((entries) => Object.fromEntries(entries));

/** Names of the fields that a list may name. */
function namesOf(fields: Fields, accepts: (name: string, field: FieldSpec) => boolean): string[] {
  return Object.entries(fields).flatMap(([name, field]) => (accepts(name, field) ? [name] : []));
}

function isComparable({ type, writeOnly }: FieldSpec): boolean {
  return !["json", "password", "array"].includes(type) && writeOnly !== true;
}

function isText({ type, writeOnly }: FieldSpec): boolean {
  return ["string", "text", "slug", "email", "url"].includes(type) && writeOnly !== true;
}

function isNarrow({ type }: FieldSpec): boolean {
  return !["json", "password", "array", "text", "string", "url", "boolean"].includes(type);
}

/** A rule over such fields alone would leave room for one row. */
function isDefault({ readOnly, default: fallback }: FieldSpec): boolean {
  return readOnly === true && fallback !== undefined;
}

/** Beside those it makes no difference. */
function hasOneValue({ optional, enum: values, minimum, maximum }: FieldSpec): boolean {
  const isOne = values?.length === 1 || (minimum !== undefined && minimum === maximum);
  return optional !== true && isOne;
}

function resourceOver(fields: Fields): fc.Arbitrary<PlainResource> {
  const narrow = namesOf(fields, (_, field) => isNarrow(field));
  const filterable = namesOf(
    fields,
    (name, field) => isComparable(field) && !FIXED_PARAMETERS.has(nameForms(name).snake),
  );
  const rule = fc.shuffledSubarray(narrow, {
    minLength: Math.min(1, narrow.length),
    maxLength: Math.min(3, narrow.length),
  });
  const rules =
    narrow.length === 0
      ? fc.constant([])
      : fc.uniqueArray(rule, { maxLength: 2, selector: (names) => [...names].sort().join() });
  const leavesRoom = (names: readonly string[]): boolean => {
    const ruled = names.flatMap((name) => fields[name] ?? []);
    return !ruled.some(isDefault) || !ruled.every((field) => isDefault(field) || hasOneValue(field));
  };
  return fc.record(
    {
      fields: fc.constant(fields),
      description: text({ maxLength: 40 }),
      owner: fc.constant("none" as const),
      unique: rules.map((drawn) => drawn.filter(leavesRoom)),
      indexes: rules,
      filter: fc.shuffledSubarray(filterable),
      sort: fc.shuffledSubarray([
        ...namesOf(fields, (_, field) => isComparable(field)),
        "created_at",
        "updated_at",
      ]),
      search: fc.shuffledSubarray(namesOf(fields, (_, field) => isText(field))),
      softDelete: fc.boolean(),
      operations: fc.shuffledSubarray(["list", "get", "create", "replace", "update", "delete"], {
        minLength: 1,
      }),
    },
    { requiredKeys: ["fields"] },
  );
}

const resourcesArbitrary: fc.Arbitrary<PlainSpec["resources"]> = fc
  .uniqueArray(fc.tuple(memberName, fieldsArbitrary.chain(resourceOver)), {
    minLength: 1,
    maxLength: 4,
    selector: ([name]) => nameKey(nameForms(name)),
  })
  .map((entries) =>
    Object.fromEntries(
      entries.filter(([name], index) => !entries.slice(0, index).some(([other]) => sharesForms(name, other))),
    ),
  );

/** Whether two resources would share a plural or a singular, which is refused. */
function sharesForms(name: string, other: string): boolean {
  const [mine, theirs] = [name, other].map((plural) =>
    [plural, singularOf(plural)].map((form) => nameKey(nameForms(form))),
  );
  return mine?.some((form) => theirs?.includes(form)) ?? false;
}

/** Whether a key of its rows would, in camelCase, be that of a method of every object. */
function hasMethodName({ fields }: PlainResource): boolean {
  return Object.keys(fields).some((name) => METHODS.has(nameForms(name).camel));
}

const drawnArbitrary: fc.Arbitrary<PlainSpec> = fc.record(
  {
    name: projectName,
    target: fc.constant("fastapi" as const),
    database: fc.record(
      {
        provider: fc.constantFrom("neon" as const, "postgres" as const),
        ids: fc.constantFrom("uuid" as const, "int" as const),
      },
      { requiredKeys: [] },
    ),
    auth: fc.record(
      {
        strategy: fc.constantFrom("jwt" as const, "none" as const),
        userClaim: fc.constantFrom("sub", "user_id", "https://example.com/uid"),
      },
      { requiredKeys: [] },
    ),
    api: fc.record(
      {
        prefix: fc.constantFrom("", "/api", "/api/v2", "/x.y"),
        casing: fc.constantFrom("snake" as const, "camel" as const),
        envelope: fc.boolean(),
        rateLimit: fc.constantFrom("off", "5/second", "60/minute", "9/hour", "100000/day"),
      },
      { requiredKeys: [] },
    ),
    resources: resourcesArbitrary,
  },
  { requiredKeys: ["name", "resources"] },
);

/**
 * A valid spec in plain JSON form, fields in the long form: `specOf` makes a `Spec` of it without the parser,
 * `JSON.stringify` makes a `backend.json` of it.
 */
export const specArbitrary: fc.Arbitrary<PlainSpec> = drawnArbitrary.filter(
  ({ api, resources }) => api?.casing !== "camel" || !Object.values(resources).some(hasMethodName),
);
