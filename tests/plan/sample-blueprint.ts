import type { Blueprint, ColumnRef, Field, NameForms, Resource } from "../../src/blueprint/blueprint.js";
import type { FieldType } from "../../src/blueprint/field-type.js";

/** A name without any cleverness, for tests that only need one. */
function plainName(given: string): NameForms {
  return { given, snake: given, camel: given, pascal: given, kebab: given, words: given };
}

/** A required field, unless `part` says otherwise. */
function sampleField(name: string, type: FieldType, part: Partial<Field> = {}): Field {
  return {
    column: name,
    json: name,
    name: plainName(name),
    type,
    isOptional: false,
    default: undefined,
    isRequired: true,
    isUnique: false,
    isImmutable: false,
    isReadOnly: false,
    isWriteOnly: false,
    description: null,
    example: undefined,
    renamedFrom: null,
    renamedValues: [],
    ...part,
  };
}

/** A resource with one field of each kind of trouble for a lock: a default of `null`, of an object, none at all. */
function sampleResource(table: string): Resource {
  const title = sampleField("title", {
    kind: "string",
    minLength: 1,
    maxLength: 200,
    pattern: null,
    trim: false,
  });
  const extra = sampleField("extra", { kind: "json" }, { default: { b: 1, a: [2] }, isRequired: false });
  const note = sampleField("note", { kind: "date" }, { default: null, isOptional: true, isRequired: false });
  const byTitle: ColumnRef = {
    kind: "field",
    field: title,
    column: "title",
    json: "title",
    isNullable: false,
  };
  const byAge: ColumnRef = {
    kind: "system",
    name: "created_at",
    column: "created_at",
    json: "createdAt",
    isNullable: false,
  };
  return {
    name: { plural: plainName(table), singular: plainName(table) },
    table,
    path: `/${table}`,
    description: 'with "quotes"\nand lines',
    renamedFrom: null,
    isOwned: true,
    isAccounts: false,
    hasSoftDelete: false,
    operations: ["list", "get"],
    access: { list: { kind: "user" }, get: { kind: "limited", ownRows: true, roles: ["admin"] } },
    fields: [title, extra, note],
    manyRelations: [],
    indexes: [{ name: `ix_${table}_title`, columns: [byTitle, byAge], isUnique: false, onlyLive: false }],
    filters: [title, note],
    sorts: [byAge, byTitle],
    search: [title],
  };
}

/** A blueprint with these tables. */
export function sampleBlueprint(tables: readonly string[]): Blueprint {
  return {
    name: plainName("shop"),
    target: "fastapi",
    host: null,
    database: { provider: "postgres", ids: "uuid" },
    auth: {
      strategy: "jwt",
      userClaim: "sub",
      rolesClaim: "roles",
      algorithms: ["HS256"],
      roles: ["admin"],
      hasAccounts: false,
    },
    api: {
      prefix: "/api/v1",
      casing: "snake",
      envelope: true,
      rateLimit: { requests: 100, seconds: 60, text: "100/minute" },
    },
    resources: [...tables].sort().map(sampleResource),
  };
}
