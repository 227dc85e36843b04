import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { invalidValues } from "../../blueprint/example-value.js";
import { referenceExamples } from "../../contract/test-references.js";
import { accountBodies, testBodies, writableFields, type Body } from "../../contract/test-bodies.js";
import { sharedIds } from "../../contract/test-rows.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { tsKey, tsLiteral, tsString } from "../../render/ts-literal.js";
import type { JsonValue } from "../../spec/json-value.js";
import { stringList } from "./tests-code.js";

const LONGEST_LITERAL = 60;

/** What `examples.ts` shows: bodies that are valid, and values that are not. */
export function examplesView(blueprint: Blueprint, resource: Resource): object {
  const bodies = (resource.isAccounts ? accountBodies : testBodies)(blueprint, resource);
  const { unreachable, bobs } = referenceExamples(blueprint, resource);
  const invalid = writableFields(resource).flatMap((field) =>
    invalidValues(field).map(({ value, code: name }) => entry(field.json, value, name)),
  );
  return {
    plural: resource.name.plural.words,
    bodies: bodies.length > 0 ? bodies.map(bodyLiteral) : null,
    bodyTypes: joinCode(
      bodies.map(() => code`Body`),
      ", ",
    ),
    there: thereIn(blueprint, resource),
    writeOnly: stringList(writeOnlyKeys(resource)),
    bobs:
      bobs === null
        ? null
        : joinCode(
            bobs.map(({ json, id }) => code`${tsKey(json)}: ${tsLiteral(id)}`),
            ", ",
          ),
    invalid,
    unreachable: unreachable.map(({ json, id }) => entry(json, id, "not_found")),
  };
}

/** Whether there are examples that a test can send. */
export function hasBodies(blueprint: Blueprint, resource: Resource): boolean {
  return testBodies(blueprint, resource).length > 0;
}

export function writeOnlyKeys(resource: Resource): readonly string[] {
  return writableFields(resource)
    .filter((field) => field.isWriteOnly)
    .map((field) => field.json);
}

/** What the list of a resource shows before a test has made anything. */
export function thereIn(blueprint: Blueprint, resource: Resource): Code | null {
  const ids = sharedIds(blueprint, resource);
  return ids === null ? null : tsLiteral(ids);
}

function entry(json: string, value: JsonValue, name: string): Code {
  return code`[${tsString(json)}, ${literal(value)}, ${tsString(name)}]`;
}

function bodyLiteral(body: Body): readonly Code[] {
  return [...body].map(([key, value]) => code`${tsKey(key)}: ${literal(value)}`);
}

/** A value as a reader wants it: long runs of one character are multiplied, not spelled out. */
function literal(value: JsonValue): Code {
  if (typeof value !== "string" || value.length <= LONGEST_LITERAL) return tsLiteral(value);
  const [first = ""] = value;
  const isRun = value === first.repeat(value.length / first.length);
  return isRun ? code`${tsString(first)}.repeat(${value.length / first.length})` : tsString(value);
}
