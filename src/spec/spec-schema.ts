import * as z from "zod";

/*
 * The shape of a spec. Every `error` is not a sentence but the phrase after "expected …": `schemaProblems` makes the sentence.
 * Descriptions are for editors: they end up in the JSON Schema.
 */

const text = (what = "text") => z.string({ error: what });
const flag = () => z.boolean({ error: "true or false" });
const count = () => z.int({ error: "a whole number" }).min(0, { error: "a number that is not negative" });
const bound = () => z.union([z.number(), z.string()], { error: "a number" });
const names = (what: string) => z.array(text(what), { error: `a list: ${what} each` });
const rule = z.union([text(), z.array(text()).min(1)], { error: "the name of a field, or a list of names" });
const holders = z.union([text(), z.array(text())], {
  error: "a word or a list of words: owner, user, public or a role",
});

/** A field in the long form, but for `items` and `type: array`'s own field. */
export const longFieldSchema = z.strictObject(
  {
    type: text("the name of a type").describe(
      "string, text, slug, email, url, uuid, int, bigint, float, decimal, boolean, date, time, datetime, json, enum, password, array, ref or many",
    ),
    optional: flag().describe("May be absent or null (the shorthand's ?)").exactOptional(),
    default: z.unknown().describe("The value of an absent field").exactOptional(),
    enum: z
      .array(z.union([z.string(), z.number(), z.boolean(), z.null()], { error: "a word" }), {
        error: "a list of words",
      })
      .min(1, { error: "at least one value" })
      .describe("The values of an enum")
      .exactOptional(),
    minLength: count().describe("Fewest characters (code points)").exactOptional(),
    maxLength: count().describe("Most characters (code points)").exactOptional(),
    pattern: text("a regular expression")
      .describe("A regular expression that has to match somewhere in the text")
      .exactOptional(),
    trim: flag().describe("Cut blanks off both ends before anything is checked").exactOptional(),
    minimum: bound().describe("The lowest value").exactOptional(),
    maximum: bound().describe("The highest value").exactOptional(),
    precision: count().describe("All digits of a decimal").exactOptional(),
    scale: count().describe("Digits of a decimal's fraction").exactOptional(),
    items: z.unknown().describe("The field that an array holds").exactOptional(),
    minItems: count().describe("Fewest items of an array").exactOptional(),
    maxItems: count().describe("Most items of an array").exactOptional(),
    to: text("the name of a resource").describe("The resource that a ref or many points to").exactOptional(),
    onDelete: z
      .enum(["restrict", "setNull", "cascade"])
      .describe("What happens when the row referred to is deleted")
      .exactOptional(),
    unique: flag().describe("No two rows (of one owner) have the same value").exactOptional(),
    index: flag().describe("Make an index over it").exactOptional(),
    immutable: flag().describe("Set on create, never changed").exactOptional(),
    readOnly: flag().describe("Sent, never accepted").exactOptional(),
    writeOnly: flag().describe("Accepted, never sent").exactOptional(),
    description: text().describe("A sentence for the API's documentation").exactOptional(),
    example: z.unknown().describe("An example for the API's documentation").exactOptional(),
    renamedFrom: text("the field's old name").describe("The name that this field had before").exactOptional(),
    renamedValues: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()], { error: "a word" }), {
        error: "a map from old values to new ones",
      })
      .describe("Values of an enum by what they were called before: { open: todo }")
      .exactOptional(),
  },
  { error: "a field: a shorthand like string(1..200), or a map" },
);

const OPERATIONS = ["list", "get", "create", "replace", "update", "delete"] as const;

/** A resource; its fields are checked one by one. */
export const resourceSchema = z.strictObject(
  {
    singular: text("a name")
      .describe("The singular of the resource's name, where it cannot be derived")
      .exactOptional(),
    renamedFrom: text("the resource's old name")
      .describe("The name that this resource had before")
      .exactOptional(),
    description: text().describe("A sentence for the API's documentation").exactOptional(),
    owner: z
      .enum(["user", "none"])
      .describe("user: every row belongs to the user who made it")
      .exactOptional(),
    fields: z.unknown().describe("The fields, in the order of the columns").exactOptional(),
    unique: z
      .array(rule, { error: "a list of fields" })
      .describe("Unique rules: a field, or a list of fields")
      .exactOptional(),
    indexes: z
      .array(rule, { error: "a list of fields" })
      .describe("Indexes: a field, or a list of fields")
      .exactOptional(),
    filter: names("the name of a field").describe("Fields that a list can be filtered by").exactOptional(),
    sort: names("the name of a field").describe("Fields that a list can be sorted by").exactOptional(),
    search: names("the name of a field").describe("Text fields that ?q= looks into").exactOptional(),
    softDelete: flag().describe("Deleted rows stay in the database, unseen").exactOptional(),
    operations: z
      .array(z.enum(OPERATIONS), { error: "a list of operations" })
      .describe("What the API offers; all when left out")
      .exactOptional(),
    access: z
      .strictObject(
        {
          list: holders.exactOptional(),
          get: holders.exactOptional(),
          create: holders.exactOptional(),
          replace: holders.exactOptional(),
          update: holders.exactOptional(),
          delete: holders.exactOptional(),
        },
        { error: "a map of operations" },
      )
      .describe("Who may do what: owner, user, public or a role, an operation at a time")
      .exactOptional(),
  },
  { error: "a resource: a map with its fields" },
);

const databaseSchema = z.strictObject(
  {
    provider: z.enum(["neon", "postgres"]).describe("Who runs the PostgreSQL").exactOptional(),
    ids: z.enum(["uuid", "int"]).describe("uuid (version 7) or int (a 64-bit identity)").exactOptional(),
  },
  { error: "a map" },
);

const authSchema = z.strictObject(
  {
    strategy: z.enum(["jwt", "none"]).describe("How callers prove who they are").exactOptional(),
    userClaim: text("the name of a claim").describe("The claim that holds the user's id").exactOptional(),
    rolesClaim: text("the name of a claim").describe("The claim that holds the user's roles").exactOptional(),
    algorithms: z
      .array(z.enum(["HS256", "RS256", "ES256", "EdDSA"]), { error: "a list of algorithms" })
      .min(1, { error: "at least one algorithm" })
      .describe("Algorithms that a token may be signed with")
      .exactOptional(),
    accounts: flag().describe("Also register, login, refresh, logout, me").exactOptional(),
    roles: names("the name of a role").describe("The roles that accounts can have").exactOptional(),
  },
  { error: "a map" },
);

const apiSchema = z.strictObject(
  {
    prefix: text("a path").describe("What every address starts with, for example /api/v1").exactOptional(),
    casing: z
      .enum(["snake", "camel"])
      .describe("How JSON keys and query parameters are written")
      .exactOptional(),
    envelope: flag().describe('Wrap bodies as {"data": …}').exactOptional(),
    rateLimit: text("text like 100/minute")
      .describe("Requests a user may make: 100/minute, or off")
      .exactOptional(),
  },
  { error: "a map" },
);

/** The main file; its resources are checked one by one. */
const symbol = () => text("a name in a file: app/db.py:get_session");
const folder = () => text("a folder of the project");
const file = () => text("a file of the project");

const hostSchema = z.strictObject(
  {
    entry: text("where the application is made: app/main.py:app")
      .describe(
        "Where the application is made: app/main.py:app, src/app.ts:buildApp(), or an autoloaded folder src/routes/",
      )
      .exactOptional(),
    folder: folder().describe("Where what is generated goes").exactOptional(),
    sourceRoot: folder().describe("Python: the folder from which modules are named").exactOptional(),
    imports: text("how imports are spelled")
      .describe(
        'Python: absolute or relative; TypeScript: ".js", ".ts" or "none", with an alias "@/=src/ .js"',
      )
      .exactOptional(),
    language: z.enum(["typescript", "javascript"]).describe("What Fastify is written in").exactOptional(),
    modules: z.enum(["esm", "commonjs"]).describe("The modules of a Fastify project").exactOptional(),
    orm: z
      .enum(["sqlmodel", "sqlalchemy", "drizzle", "own"])
      .describe("own: ours comes with the resources")
      .exactOptional(),
    session: text("a name in a file: app/db.py:get_session, or decorator:db")
      .describe("What gives a database session; left out, ours comes with the resources")
      .exactOptional(),
    sessionMode: z.enum(["async", "sync"]).describe("The kind of SQLAlchemy session").exactOptional(),
    base: symbol().describe("The class that tables inherit from").exactOptional(),
    user: text("a name in a file: app/deps.py:get_current_user, or request.user")
      .describe("What gives the caller; left out, tokens of ours come with the resources")
      .exactOptional(),
    userId: text("the name of an attribute")
      .describe("The attribute of the caller that rows are owned by")
      .exactOptional(),
    authenticate: text("a name in a file, or decorator:authenticate")
      .describe("Fastify: the hook that lets only callers with a token in")
      .exactOptional(),
    settings: symbol().describe("The project's settings").exactOptional(),
    migrations: text("a folder or a file")
      .describe("Alembic's folder, or drizzle-kit's configuration")
      .exactOptional(),
    schema: file().describe("The Drizzle file that lists every table").exactOptional(),
    manifest: file().describe("pyproject.toml, requirements.txt or package.json").exactOptional(),
    envExample: file().describe("The file of variables that a new developer copies").exactOptional(),
    tests: folder().describe("Where tests go; left out, none are written").exactOptional(),
    routers: folder().describe("Where routers go").exactOptional(),
    models: folder().describe("Where models go").exactOptional(),
    schemas: folder().describe("Where schemas go").exactOptional(),
    services: folder().describe("Where services go").exactOptional(),
    repositories: folder().describe("Where repositories go").exactOptional(),
  },
  { error: "a map" },
);

export const specSchema = z.strictObject(
  {
    spec: z.unknown().describe("The version of the spec language: 1").exactOptional(),
    name: text().min(1, { error: "a name" }).describe("The name of the backend"),
    target: z.enum(["fastapi", "fastify"]).describe("The stack to generate").exactOptional(),
    database: databaseSchema.describe("Where the rows live").exactOptional(),
    auth: authSchema.describe("Who may call").exactOptional(),
    api: apiSchema.describe("What all addresses and bodies have in common").exactOptional(),
    host: hostSchema.describe("The project of yours that the resources are for").exactOptional(),
    resources: z.unknown().describe("The resources, by their plural names").exactOptional(),
  },
  { error: "a map with the keys name and resources" },
);
