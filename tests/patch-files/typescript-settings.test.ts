import { describe, expect, it } from "vitest";
import type { SettingsPlace } from "../../src/patch/settings-reading.js";
import { readTypeScriptSettings } from "../../src/patch/typescript/read-settings.js";

const HEAD = 'import { z } from "zod";\n';
const AT = { file: "src/env.ts", symbol: "env", entry: "src/app.ts", alias: null };

const readWhole = (text: string, symbol = "env", file = AT.file) =>
  readTypeScriptSettings(text, { ...AT, symbol, file });
const read = (text: string, symbol?: string) => readWhole(HEAD + text, symbol);

function placeOf(reading: ReturnType<typeof readWhole>): SettingsPlace {
  if (reading.kind !== "place") throw new Error(reading.reason);
  return reading;
}

function reasonOf(text: string, symbol?: string): string {
  const reading = read(text, symbol);
  return reading.kind === "unfit" ? reading.reason : reading.kind;
}

const PORT = "PORT: z.coerce.number().default(3000)";
const SCHEMA = `const schema = z.object({ ${PORT} });\n`;

/** Each setting as `name type`. */
const settingsOf = (entries: string): readonly string[] =>
  placeOf(read(`export const env = z.object({\n${entries}\n}).parse(process.env);\n`)).settings.map(
    ({ name, type, isOptional, hasNull }) =>
      `${name} ${type}${isOptional ? "?" : ""}${hasNull === true ? " null" : ""}`,
  );

describe("the place of a project's settings", () => {
  it.each([
    `export const env = z.object({ ${PORT} }).parse(process.env);`,
    `${SCHEMA}export const env = schema.parse({ ...process.env });`,
    `${SCHEMA}const env = schema.parse(process.env);\nexport { env };`,
    `${SCHEMA}const parsed = schema.parse(process.env);\nexport { parsed as env };`,
    `${SCHEMA}type Env = z.infer<typeof schema>;\nexport const env: Env = schema.parse(process.env);`,
    `${SCHEMA}export const env = Object.freeze(schema.parse(process.env)) satisfies object;`,
    `${SCHEMA}const _env = schema.safeParse(process.env);\nif (!_env.success) throw new Error("no");\nexport const env = _env.data;`,
    `${SCHEMA}const { data, error } = schema.safeParse(process.env);\nif (error) process.exit(1);\nexport const env = data!;`,
    `${SCHEMA}const load = (source = process.env) => schema.parse(source);\nexport const env = load();`,
    `${SCHEMA}function load(source: NodeJS.ProcessEnv) {\n  return schema.parse(source);\n}\nexport const env = load(process.env);`,
    `${SCHEMA}let env: z.output<typeof schema>;\ntry {\n  env = schema.parse(process.env);\n} catch {\n  process.exit(1);\n}\nexport { env };`,
    `import { env as source } from "node:process";\n${SCHEMA}export const env = schema.strict().parse(source);`,
    `const shape = { ${PORT} };\nexport const env = z.strictObject(shape).readonly().parse(process.env);`,
  ])("is what a schema makes of process.env: %j", (text) => {
    const place = placeOf(read(text));
    expect([place.settings.map(({ name }) => name), place.isCalled]).toEqual([["PORT"], false]);
    expect(place.lineOf("JWT_SECRET", true)).toBe("JWT_SECRET: z.string().optional()");
  });

  it.each([
    `${SCHEMA}export function env() {\n  return schema.parse(process.env);\n}`,
    `${SCHEMA}export const env = () => schema.parse(process.env);`,
    `${SCHEMA}let cached: Env | undefined;\ntype Env = z.infer<typeof schema>;\nexport function env(): Env {\n  if (cached) return cached;\n  cached = schema.parse(process.env);\n  return cached;\n}`,
    `${SCHEMA}let cached;\nexport const env = () => (cached ??= schema.parse(process.env));`,
  ])("may be what a function gives: %j", (text) => {
    expect(placeOf(read(text)).isCalled).toBe(true);
  });

  it("may be what a file exports as a whole", () => {
    const whole = `${SCHEMA}export default schema.parse(process.env);\n`;
    expect(placeOf(read(whole, "default")).isCalled).toBe(false);
    expect(
      placeOf(
        read(`${SCHEMA}export default function load() { return schema.parse(process.env); }\n`, "default"),
      ).isCalled,
    ).toBe(true);
  });

  it.each([
    ['import * as z from "zod";', "z"],
    ['import z from "zod";', "z"],
    ['import { z as zod } from "zod/v4";', "zod"],
    ['const { z } = require("zod");', "z"],
    ['const zod = require("zod");\nconst z = 1;', "zod"],
    ['const zod = require("zod").z;', "zod"],
  ])("knows zod by the name that the file has for it: %s", (head, zod) => {
    const text = `${head}\nconst env = ${zod}.object({ PORT: ${zod}.string() }).parse(process.env);\nmodule.exports = { env };\n`;
    const place = placeOf(readWhole(text, "env", "src/env.js"));
    expect(place.lineOf("A", false)).toBe(`A: ${zod}.string().optional()`);
    expect(place.settings.map(({ type }) => type)).toEqual(["text"]);
  });

  it("may be envalid's or t3's", () => {
    const envalid = 'import { cleanEnv, num, str as text, bool, makeValidator } from "envalid";\n';
    const cleaned = placeOf(
      readWhole(
        `${envalid}export const env = cleanEnv(process.env, { A: text(), B: num({ default: 1 }), C: bool(), D: text({ default: undefined }) });\n`,
      ),
    );
    expect(cleaned.settings.map(({ type, isOptional }) => type + (isOptional ? "?" : ""))).toEqual([
      "text",
      "number",
      "other",
      "text?",
    ]);
    expect(cleaned.lineOf("JWT_SECRET", true)).toBe('JWT_SECRET: text({ default: "" })');
    const t3 = 'import { createEnv } from "@t3-oss/env-core";\n';
    const created = placeOf(
      read(
        `${t3}export const env = createEnv({ server: { A: z.url() }, runtimeEnv: process.env, emptyStringAsUndefined: true });\n`,
      ),
    );
    expect(created.settings).toMatchObject([{ name: "A", type: "text", isOwn: true }]);
  });

  it("knows its settings, with the type of each", () => {
    expect(
      settingsOf(`  PLAIN: z.string(),
  "QUOTED": z.string().min(1).optional(),
  MODE: z.enum(["development", "production"]).default("development"),
  ADDRESS: z.url().or(z.literal("")),
  NOTHING: z.string().nullish(),
  FILLED: z.string().optional().default("a"),
  COERCED: z.coerce.string(),
  SIZE: z.coerce.number().int().optional(),
  PIPED: z.string().transform(Number).pipe(z.number()),
  SPLIT: z.string().transform((text) => text.split(",")),
  FLAG: z.stringbool(),
  LIST: z.string().array(),
  HELPED: required("HELPED"),
  EITHER: z.union([z.string(), z.email()]),
  PREPARED: z.preprocess((text) => text || undefined, z.string().optional()),
  WRAPPED: z.optional(z.string()),`),
    ).toEqual([
      ...["PLAIN text", "QUOTED text?", "MODE text", "ADDRESS text", "NOTHING text? null", "FILLED text"],
      ...["COERCED text", "SIZE number?", "PIPED number", "SPLIT other", "FLAG other", "LIST other"],
      ...["HELPED other", "EITHER text", "PREPARED text?", "WRAPPED text?"],
    ]);
  });

  it("knows those too that stand elsewhere in the file", () => {
    const text = `const url = z.url();
const shared = { A: url, B: z.string() };
const base = z.object({ ...shared, C: z.string() });
export const env = base.extend({ B: z.number(), D: z.string() }).parse(process.env);
`;
    expect(placeOf(read(text)).settings.map(({ name, type, isOwn }) => [name, type, isOwn])).toEqual([
      ["A", "text", false],
      ["C", "text", true],
      ["B", "number", false],
      ["D", "text", false],
    ]);
  });
});

describe("what no setting can be added to", () => {
  it.each([
    [`${SCHEMA}export const other = 1;`, "exports no `env`"],
    ['export { env } from "./other.js";', "from elsewhere"],
    ['import { env } from "./other.js";\nexport { env };', "from elsewhere"],
    ["export const env = { port: process.env.PORT };", "does not plainly make `env`"],
    ["export const env = JSON.parse(process.env.CONFIG);", "something else than process.env"],
    [`${SCHEMA}export const env = schema.parse({ ...process.env, PORT: 1 });`, "something else"],
    [`${SCHEMA}export const env = schema.parse({ PORT: process.env.PORT });`, "something else"],
    [`${SCHEMA}export const env = schema.parse(dotenv.config().parsed);`, "something else"],
    [`${SCHEMA}export let env = schema.parse(process.env);\nenv = other;`, "more than once"],
    [`${SCHEMA}export const env = TEST ? fake : schema.parse(process.env);`, "does not plainly"],
    [`${SCHEMA}export const env = await schema.parse(process.env);`, "a type of its own"],
    [`${SCHEMA}export async function env() {\n  return schema.parse(process.env);\n}`, "does not plainly"],
    [`${SCHEMA}export function env(source: object) {\n  return schema.parse(source);\n}`, "something else"],
    [
      `${SCHEMA}interface Env { PORT: number }\nexport const env: Env = schema.parse(process.env);`,
      "a type of its own",
    ],
    [
      `${SCHEMA}interface Env { PORT: number }\nexport const env = schema.parse(process.env) as Env;`,
      "a type of its own",
    ],
    [`${SCHEMA}export const env = schema.safeParse(process.env).data;`, "does not plainly"],
    [
      `${SCHEMA}const found = schema.safeParse(process.env);\nexport const env = found.data;`,
      "whether that went well",
    ],
    [
      'import { schema } from "./schema.js";\nexport const env = schema.parse(process.env);',
      "from elsewhere",
    ],
    [
      "const schema: z.ZodType<Env> = z.object({});\nexport const env = schema.parse(process.env);",
      "`schema` a type of its own",
    ],
    ["export const env = z.object({ ...shared }).parse(process.env);", "spreads `shared`"],
    ["export const env = z.object({ [NAME]: z.string() }).parse(process.env);", "computes names"],
    ["export const env = z.object({ A: z.string(), A: z.url() }).parse(process.env);", "`A` twice"],
    ["export const env = z.object(shape()).parse(process.env);", "shape of its settings from elsewhere"],
    ["export const env = z.record(z.string(), z.string()).parse(process.env);", "zod's `record`"],
    [
      `export const env = z.object({ ${PORT} }).transform((e) => ({ port: e.PORT })).parse(process.env);`,
      "with `transform`",
    ],
    [`export const env = z.object({ ${PORT} }).required().parse(process.env);`, "with `required`"],
    [
      `export const env = z.object({ ${PORT} }).refine((e) => Object.values(e).every(Boolean)).parse(process.env);`,
      "alike in `refine`",
    ],
    [
      `export const env = z.object({ ${PORT} }).superRefine(check).parse(process.env);`,
      "alike in `superRefine`",
    ],
    [
      'import * as v from "valibot";\nexport const env = v.object({}).parse(process.env);',
      "takes the schema of its settings from elsewhere",
    ],
    [
      'import app from "./app.js";\nexport const env = z.object({}).parse(process.env);',
      "imports what makes the application",
    ],
    [
      'import { cleanEnv, num } from "envalid";\nexport const env = cleanEnv(process.env, { PORT: num() });',
      "no `str`",
    ],
    [
      'import { createEnv } from "@t3-oss/env-core";\nexport const env = createEnv({ server: {}, runtimeEnv: { A: process.env.A } });',
      "one by one",
    ],
  ])("is %j", (text, reason) => {
    expect(reasonOf(text)).toContain(reason);
  });

  it("is told from what has to be mended first", () => {
    expect(reasonOf("export const env = z.object({\n")).toBe("unread");
  });

  it("may look so", () => {
    const harmless = `import type { App } from "./app.js";
export const env = z
  // Object.keys(env) is what nobody asks.
  .object({ ${PORT} })
  .describe("env")
  .refine((env) => env.PORT > 0, { path: ["PORT"] })
  .parse(process.env);\n`;
    expect(reasonOf(harmless)).toBe("place");
  });
});
