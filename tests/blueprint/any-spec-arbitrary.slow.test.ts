import fc from "fast-check";
import { expect, test } from "vitest";
import type { FieldSpec } from "../../src/spec/spec.js";
import { longFieldSchema, resourceSchema } from "../../src/spec/spec-schema.js";
import { SEED } from "../support/runs.js";
import { anySpecArbitrary } from "./any-spec-arbitrary.js";
import type { PlainResource, PlainSpec } from "./plain-spec.js";

const MINUTES = 600_000;
const TYPES = [
  ...["string", "text", "slug", "email", "url", "uuid", "int", "bigint", "float", "decimal", "boolean"],
  ...["date", "time", "datetime", "enum"],
];
const OPERATIONS = ["list", "get", "create", "replace", "update", "delete"];

/** All that a spec may say, as `optionsIn` spells it; whatever keys the language gets are asked for as well. */
const OPTIONS = [
  ...["fields", ...Object.keys(resourceSchema.shape)].map((key) => `resource ${key}`),
  ...Object.keys(longFieldSchema.shape).map((key) => `field ${key}`),
  ...TYPES.flatMap((type) => [type, `${type}[]`, `${type} optional`, `${type} default`, `${type} readOnly`]),
  ...["json", "json default", "password", "password optional", "password minLength"],
  ...["string", "text"].flatMap((type) => ["pattern", "trim", "minLength"].map((rule) => `${type} ${rule}`)),
  ...["int", "bigint", "float", "decimal"].map((type) => `${type} minimum`),
  ...["restrict", "setNull", "cascade"].map((word) => `onDelete ${word}`),
  ...["ref to itself", "ref to users", "ref optional", "many to itself", "many to users", "many filter"],
  ...OPERATIONS.flatMap((operation) => [`operation ${operation}`, `access ${operation}`]),
  ...["owner", "user", "public", "a role", "several"].map((holder) => `access of ${holder}`),
  ...["owner user", "owner none", "softDelete true", "softDelete false", "rule of several fields"],
  ...["database.provider neon", "database.provider postgres", "database.ids uuid", "database.ids int"],
  ...["auth.strategy jwt", "auth.strategy none", "auth.userClaim", "auth.rolesClaim", "auth.roles"],
  ...["HS256", "RS256", "ES256", "EdDSA"].map((word) => `auth.algorithms ${word}`),
  ...["auth.accounts true", "accounts with fields", "accounts with routes"],
  ...["api.casing snake", "api.casing camel", "api.envelope true", "api.envelope false", "api.prefix "],
  ...["off", "5/second", "60/minute", "9/hour", "100000/day"].map((rate) => `api.rateLimit ${rate}`),
  "text of any script",
];

test(
  "a thousand random specs say all that a spec may say",
  () => {
    const specs = fc.sample(anySpecArbitrary, { numRuns: 1000, seed: SEED });
    const said = new Set(specs.flatMap(optionsIn));
    expect(OPTIONS.filter((option) => !said.has(option))).toEqual([]);
  },
  MINUTES,
);

function optionsIn(spec: PlainSpec): readonly string[] {
  const settings = { database: spec.database, auth: spec.auth, api: spec.api };
  const own = Object.entries(settings).flatMap(([group, values = {}]) =>
    Object.entries(values).flatMap(([key, value]) => [
      `${group}.${key}`,
      ...[value].flat().map((one) => `${group}.${key} ${String(one)}`),
    ]),
  );
  const { users } = spec.resources;
  const hasAccounts = spec.auth?.accounts === true && users !== undefined;
  return [
    ...own,
    ...Object.entries(spec.resources).flatMap(([name, resource]) => ofResource(name, resource)),
    ...(hasAccounts ? ["accounts with fields"] : []),
    ...(hasAccounts && (users.operations ?? []).length > 0 ? ["accounts with routes"] : []),
    ...(/[^\0-\u024f]/.test(JSON.stringify(spec)) ? ["text of any script"] : []),
  ];
}

function ofResource(name: string, resource: PlainResource): readonly string[] {
  const { operations = [], access = {}, unique = [], indexes = [], owner, softDelete } = resource;
  const filters = new Set(resource.filter);
  return [
    ...Object.keys(resource).map((key) => `resource ${key}`),
    ...operations.map((operation) => `operation ${operation}`),
    ...Object.entries(access).flatMap(([operation, holders]) => [
      `access ${operation}`,
      ...(holders.length > 1 ? ["access of several"] : []),
      ...holders.map((holder) => `access of ${holderOf(holder)}`),
    ]),
    ...([...unique, ...indexes].some((rule) => rule.length > 1 && typeof rule !== "string")
      ? ["rule of several fields"]
      : []),
    `owner ${owner ?? "left out"}`,
    `softDelete ${String(softDelete)}`,
    ...Object.entries(resource.fields).flatMap(([key, field]) => [
      ...ofField(name, field),
      ...(field.type === "many" && filters.has(key) ? ["many filter"] : []),
    ]),
  ];
}

function holderOf(holder: string): string {
  return ["owner", "user", "public"].includes(holder) ? holder : "a role";
}

function ofField(resource: string, field: FieldSpec): readonly string[] {
  const { type, to, items, onDelete } = field;
  return [
    type,
    ...Object.keys(field).flatMap((key) => [`field ${key}`, `${type} ${key}`]),
    ...(to === undefined ? [] : [`${type} to ${to === resource ? "itself" : to}`]),
    ...(items === undefined ? [] : [`${items.type}[]`]),
    ...(onDelete === undefined ? [] : [`onDelete ${onDelete}`]),
  ];
}
