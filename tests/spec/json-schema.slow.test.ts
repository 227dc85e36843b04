import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveBlueprint } from "../../src/blueprint/resolve.js";
import { isTypeWord, typeRule } from "../../src/spec/field-types.js";
import { formatShorthand } from "../../src/spec/format-shorthand.js";
import { specJsonSchema } from "../../src/spec/json-schema.js";
import { parseSpecFiles } from "../../src/spec/load-spec.js";
import type { FieldSpec } from "../../src/spec/spec.js";
import type { PlainSpec } from "../blueprint/plain-spec.js";
import { relatedSpecArbitrary } from "../blueprint/related-spec-arbitrary.js";
import { runs } from "../support/runs.js";
import {
  fineFields,
  fineResources,
  fineSettings,
  wrongFields,
  wrongNames,
  wrongResources,
  wrongSettings,
} from "./schema-cases.js";

const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false });
ajv.addKeyword("patternErrorMessage");
const isSpec = ajv.compile(specJsonSchema());

function isValid(spec: unknown): boolean {
  const parsed = parseSpecFiles([{ path: "backend.json", text: JSON.stringify(spec) }]);
  if (parsed.value === null) return false;
  const { diagnostics } = resolveBlueprint(parsed.value);
  return diagnostics.every(({ severity }) => severity !== "error");
}

function verdicts(spec: unknown) {
  return { validate: isValid(spec), schema: isSpec(spec) };
}

function withField(field: unknown, name = "field"): object {
  return { name: "x", resources: { tasks: { fields: { [name]: field } } } };
}

function withResource(resource: object): object {
  const fields = { title: "string(1..200)", done: "boolean = false", due: "date?" };
  return { name: "x", resources: { tasks: { fields, ...resource } } };
}

function withSettings(settings: object): object {
  return { name: "x", ...settings, resources: { tasks: { fields: { title: "string" } } } };
}

describe("the JSON Schema of a spec", () => {
  it("is draft 7, which every editor reads", () => {
    expect(specJsonSchema()).toMatchObject({ $schema: "http://json-schema.org/draft-07/schema#" });
  });

  it.each(fineFields)("accepts the field %j, as validate does", (field) => {
    expect(verdicts(withField(field))).toEqual({ validate: true, schema: true });
  });

  it.each(wrongFields)("refuses the field %j, as validate does", (field) => {
    expect(verdicts(withField(field))).toEqual({ validate: false, schema: false });
  });

  it.each(wrongNames)("refuses the names %j, as validate does", (name) => {
    const resource = { name: "x", resources: { [name]: { fields: { title: "string" } } } };
    expect(verdicts(withField("string", name))).toEqual({ validate: false, schema: false });
    if (!/^(?:id|.*At|.*_at|ctid)$/.test(name))
      expect(verdicts(resource)).toEqual({ validate: false, schema: false });
  });

  it.each(["sqlite_x", "pg_x", "alembic_version"])("refuses the resource %j, as validate does", (name) => {
    const resource = { name: "x", resources: { [name]: { fields: { title: "string" } } } };
    expect(verdicts(resource)).toEqual({ validate: false, schema: false });
  });

  it.each(fineResources)("accepts the resource %j, as validate does", (resource) => {
    expect(verdicts(withResource(resource))).toEqual({ validate: true, schema: true });
  });

  it.each(wrongResources)("refuses the resource %j, as validate does", (resource) => {
    expect(verdicts(withResource(resource))).toEqual({ validate: false, schema: false });
  });

  it.each(fineSettings)("accepts the settings %j, as validate does", (settings) => {
    expect(verdicts(withSettings(settings))).toEqual({ validate: true, schema: true });
  });

  it.each(wrongSettings)("refuses the settings %j, as validate does", (settings) => {
    expect(verdicts(withSettings(settings))).toEqual({ validate: false, schema: false });
  });

  it("accepts users without fields or operations of their own beside accounts, and roles in access", () => {
    const auth = { accounts: true, roles: ["admin"] };
    const tasks = { fields: { title: "string" }, access: { list: "admin" } };
    const resources = { users: { fields: {}, operations: [] }, tasks };
    expect(verdicts({ name: "x", auth, resources })).toEqual({ validate: true, schema: true });
  });

  it("accepts every spec that validate accepts, in the long form and in the shorthand", () => {
    fc.assert(
      fc.property(relatedSpecArbitrary, (spec) => {
        expect(isSpec(spec) ? null : isSpec.errors).toBeNull();
        const short = inShorthand(spec);
        if (isValid(short)) expect(isSpec(short) ? null : isSpec.errors).toBeNull();
      }),
      runs(500),
    );
  });

  it("explains every key", () => {
    const properties = descriptionsIn(specJsonSchema());
    expect(properties.filter(([, description]) => description === undefined)).toEqual([]);
    expect(properties.length).toBeGreaterThan(45);
  });
});

/** The keys that a schema offers, each with what an editor shows beside it. */
function descriptionsIn(schema: unknown): (readonly [string, unknown])[] {
  if (typeof schema !== "object" || schema === null) return [];
  const inside = Object.entries(schema);
  const own = "properties" in schema && "additionalProperties" in schema ? schema.properties : {};
  const offered: [string, unknown][] = Object.entries(own ?? {});
  const named = offered.map(([key, value]) => [key, saidOf(value)] as const);
  return [...named, ...inside.flatMap(([, value]) => descriptionsIn(value))];
}

function saidOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return "description" in value ? value.description : "$ref" in value ? value.$ref : undefined;
}

/** The same spec with every field in the shorthand, as far as it can say it. */
function inShorthand(spec: PlainSpec): object {
  const resources = Object.entries(spec.resources).map(([name, resource]) => {
    const fields = Object.entries(resource.fields).map(([key, field]) => [key, shortened(field)] as const);
    return [name, { ...resource, fields: Object.fromEntries(fields) }] as const;
  });
  return { ...spec, resources: Object.fromEntries(resources) };
}

function shortened(field: FieldSpec): FieldSpec | string {
  return isTypeWord(field.type) && typeRule(field.type).brackets !== "target"
    ? formatShorthand(field)
    : field;
}
