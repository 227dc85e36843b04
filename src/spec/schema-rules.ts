import { LONGEST_NAME, MEMBER_NAME, PROJECT_NAME } from "./name-grammar.js";
import { itemPattern, shorthandPattern } from "./schema-shorthand.js";

/*
 * What JSON Schema can say of a spec beyond its shape: names, limits, defaults. The limits are those of the blueprint; that both
 * agree is tested, since neither room may import the other's.
 */

type Rule = Readonly<Record<string, unknown>>;

const memberName = { pattern: MEMBER_NAME.source, maxLength: LONGEST_NAME };
const fieldName = {
  ...memberName,
  not: {
    pattern: "^(?:id|created_?[aA]t|updated_?[aA]t|deleted_?[aA]t|tableoid|xmin|cmin|xmax|cmax|ctid)$",
  },
};
const resourceName = { ...memberName, not: { pattern: "^(?:sqlite_|pg_|alembic_version$|alembicVersion$)" } };
const claim = { pattern: "^[\\x21-\\x7e]{1,64}$" };
const member = { type: "string", minLength: 1 };
const rules = {
  items: { anyOf: [member, { type: "array", items: member, minItems: 1, maxItems: 16, uniqueItems: true }] },
};

const notEmpty = { properties: { fields: { minProperties: 1 }, operations: { minItems: 1 } } };

const OPERATIONS = ["list", "get", "create", "replace", "update", "delete"];
const holder = {
  anyOf: [{ enum: ["owner", "user", "public"] }, { type: "string", minLength: 1, description: "A role" }],
};

/** Joined to the schema of the main file. */
export const specRules: Rule = {
  title: "A backend-gen spec",
  description: "backend.yaml: what the backend is called, its settings, and its resources",
  properties: {
    spec: { const: 1, default: 1 },
    name: { pattern: PROJECT_NAME.source, maxLength: LONGEST_NAME, examples: ["task-manager"] },
    target: { default: "fastapi" },
    database: { properties: { provider: { default: "neon" }, ids: { default: "uuid" } } },
    auth: {
      properties: {
        strategy: { default: "jwt" },
        userClaim: { ...claim, default: "sub", examples: ["sub", "user_id", "uid"] },
        rolesClaim: { ...claim, default: "roles" },
        algorithms: { uniqueItems: true, default: ["HS256"] },
        accounts: { default: false },
        roles: { items: { minLength: 1 }, examples: [["member", "admin"]] },
      },
    },
    api: {
      properties: {
        prefix: {
          pattern: "^(?:\\/[a-z0-9](?:[a-z0-9._\\-]*[a-z0-9])?)*$",
          not: { pattern: "^\\/(?:health|docs|openapi\\.json)(?:\\/|$)" },
          maxLength: 200,
          default: "/api/v1",
        },
        casing: { default: "snake" },
        envelope: { default: true },
        rateLimit: {
          pattern: "^(?:off|(?:[1-9]\\d{0,5}|1000000)\\/(?:second|minute|hour|day))$",
          default: "100/minute",
          examples: ["100/minute", "10/second", "off"],
        },
      },
    },
    resources: {
      type: ["object", "null"],
      propertyNames: resourceName,
      // With accounts, users has fields of its own, and may offer nothing but what lies below /auth.
      properties: { users: { $ref: "#/definitions/resource" } },
      additionalProperties: { allOf: [{ $ref: "#/definitions/resource" }, notEmpty] },
      maxProperties: 1000,
    },
  },
};

/** Joined to the schema of a resource. */
export const resourceRules: Rule = {
  description: "A resource: its fields, and what its API offers",
  required: ["fields"],
  properties: {
    singular: memberName,
    description: { maxLength: 2000 },
    fields: {
      type: "object",
      propertyNames: fieldName,
      additionalProperties: { $ref: "#/definitions/field" },
      maxProperties: 500,
    },
    unique: rules,
    indexes: rules,
    filter: { uniqueItems: true },
    sort: { uniqueItems: true, default: ["created_at"] },
    search: { uniqueItems: true },
    softDelete: { default: false },
    operations: { uniqueItems: true, default: OPERATIONS },
    access: {
      properties: Object.fromEntries(
        OPERATIONS.map((operation) => [
          operation,
          {
            anyOf: [holder, { type: "array", items: holder }],
            description: `Who may ${operation}: owner, user, public, a role, or a list of these`,
          },
        ]),
      ),
    },
  },
};

/** A field's shorthand. `patternErrorMessage` is VS Code's word for what to say instead of the pattern. */
export const shorthandRule: Rule = {
  type: "string",
  maxLength: 10_000,
  pattern: shorthandPattern(),
  patternErrorMessage:
    "This is no field. Write type(arguments), then ? if it may be absent, then words, then = default: string(1..200)? unique",
  description:
    "type(arguments), then [] for a list, ? if it may be absent or null, words (unique, index, immutable, readOnly, writeOnly, trim), then = default",
  examples: [
    "string(1..200)",
    "text?",
    "boolean = false",
    "int(0..)",
    "decimal(12,2)",
    "enum(low, medium, high) = medium",
    "date?",
    "datetime",
    "email unique",
    "slug",
    "url",
    "uuid",
    "bigint",
    "float",
    "time",
    "json",
    "password",
    "string(1..40)[]",
    "ref(projects)",
    "many(labels)",
  ],
};

/** What an array holds, as a shorthand. */
export const itemShorthandRule: Rule = {
  type: "string",
  pattern: itemPattern(),
  patternErrorMessage: "An array holds a scalar type with its arguments: string(1..40), enum(a, b), int",
  description: "A scalar type with its arguments, for example string(1..40)",
};
