import { describe, expect, it } from "vitest";
import type { Patch } from "../../src/patch/patch.js";
import { fastify } from "../../src/targets/fastify/index.js";
import { projectFacts } from "../../src/targets/project-facts.js";
import type { TargetOutput } from "../../src/targets/target.js";
import { blueprintOf, renderedFiles } from "./generated.js";

interface Wanted {
  readonly auth?: string;
  /** Of `host`, beside what every project here has. */
  readonly host?: string;
  readonly entry?: string;
  readonly settings?: string;
}

async function outputFor(text: string | null, wanted: Wanted = {}): Promise<TargetOutput> {
  const { auth = "{ strategy: jwt }", host = "", entry = "src/app.ts:app", settings } = wanted;
  const spec = `name: shop
target: fastify
auth: ${auth}
host:
  entry: ${entry}
  settings: ${settings ?? "src/env.ts:env"}
  envExample: .env.example
  manifest: package.json
  tests: tests
${host}resources:
  tasks:
    fields: { title: string }
`;
  const blueprint = blueprintOf(spec);
  const files = new Map(text === null ? [] : [[(settings ?? "src/env.ts:env").split(":")[0] ?? "", text]]);
  const reading = await fastify.readSettings(blueprint.host, files);
  return fastify.build(blueprint, projectFacts(blueprint, { last: null, files, settings: reading }));
}

const NONE = "{ strategy: none }";
const SESSION = "  session: src/db.ts:db\n  orm: drizzle\n  migrations: drizzle.config.ts\n";
const PORT = "PORT: z.coerce.number().default(3000)";

const envOf = (entries: string, end = ""): string =>
  `import { z } from "zod";\n\nexport const env = z.object({\n  ${entries},\n})${end}.parse(process.env);\n`;

function patchOf<K extends Patch["kind"]>({ patches }: TargetOutput, kind: K) {
  return patches.find((patch): patch is Extract<Patch, { kind: K }> => patch.kind === kind);
}

const namesOf = (output: TargetOutput) => patchOf(output, "typescriptFields")?.fields.map(({ name }) => name);
const variablesOf = (output: TargetOutput) => patchOf(output, "env")?.variables.map(({ name }) => name);

async function textOf(output: TargetOutput, path: string): Promise<string> {
  const artifacts = output.artifacts.filter((artifact) => artifact.path === path);
  return (await renderedFiles({ ...output, artifacts })).get(path) ?? "";
}

const environmentOf = (output: TargetOutput) => textOf(output, "src/resources/environment.ts");
const configOf = (output: TargetOutput) => textOf(output, "src/resources/config.ts");
const apiOf = (output: TargetOutput) => textOf(output, "src/resources/api.ts");

describe("settings of the project's own", () => {
  it("get what is missing, and are what is read", async () => {
    const output = await outputFor(envOf(PORT));
    expect(patchOf(output, "typescriptFields")).toMatchObject({ path: "src/env.ts", symbol: "env" });
    expect(patchOf(output, "typescriptFields")?.fields.map(({ line }) => line)).toEqual([
      "DATABASE_URL: z.string().optional()",
      "JWT_SECRET: z.string().optional()",
      "JWT_ISSUER: z.string().optional()",
      "JWT_AUDIENCE: z.string().optional()",
    ]);
    expect(variablesOf(output)).toEqual(["DATABASE_URL", "JWT_SECRET"]);
    const environment = await environmentOf(output);
    expect(environment).toContain('import { env } from "../env.js";');
    expect(environment).toContain("DATABASE_URL: env.DATABASE_URL,");
    expect(environment).toContain("NODE_ENV: process.env.NODE_ENV,");
    expect(await configOf(output)).not.toMatch(/process\.env|readEnvironment|\.env/);
    expect(await apiOf(output)).toContain('import { readEnvironment } from "./environment.js";');
    expect(output.nextSteps.map(({ why }) => why).join()).not.toContain("src/env.ts");
  });

  it("get that only that is needed", async () => {
    const tokens = ["JWT_SECRET", "JWT_ISSUER", "JWT_AUDIENCE"];
    expect(namesOf(await outputFor(envOf(PORT), { host: SESSION }))).toEqual(tokens);
    expect(namesOf(await outputFor(envOf(PORT), { auth: NONE }))).toEqual(["DATABASE_URL"]);
    const keySet = await outputFor(envOf(PORT), { auth: "{ algorithms: [ES256] }", host: SESSION });
    expect(namesOf(keySet)).toEqual(["JWKS_URL", "JWT_ISSUER", "JWT_AUDIENCE"]);
    expect(variablesOf(keySet)).toEqual(["JWKS_URL"]);
    const neither = await outputFor(envOf(PORT), { auth: NONE, host: SESSION });
    expect([namesOf(neither), await environmentOf(neither)]).toEqual([undefined, ""]);
  });

  it("are read as they are where they have such a setting, and its variable is theirs to show", async () => {
    const output = await outputFor(
      envOf(`DATABASE_URL: z.url(),
  DATABASE_POOL_SIZE: z.coerce.number().optional(),
  NODE_ENV: z.enum(["production", "test"]).default("production"),
  JWT_ISSUER: z.string().nullish(),
  JWT_SECRET: z.string().min(32)`),
    );
    const environment = await environmentOf(output);
    expect(environment).toContain("NODE_ENV: env.NODE_ENV,");
    expect(environment).toContain("DATABASE_POOL_SIZE: env.DATABASE_POOL_SIZE?.toString(),");
    expect(environment).toContain("JWT_ISSUER: env.JWT_ISSUER ?? undefined,");
    expect(variablesOf(output)).toBeUndefined();
  });

  it("come to the same once the settings are there, in the quotes of the file", async () => {
    const first = await outputFor(envOf(PORT));
    const lines = patchOf(first, "typescriptFields")?.fields.map(({ line }) => line) ?? [];
    const second = await outputFor(envOf([PORT, ...lines].join(",\n  ")).replaceAll('"', "'"));
    expect(second.patches).toEqual(first.patches);
    expect(await environmentOf(second)).toBe(await environmentOf(first));
  });

  it("may be what a function gives", async () => {
    const text = `import { z } from "zod";\nexport const loadEnv = () => z.object({ ${PORT} }).parse(process.env);\n`;
    const environment = await environmentOf(await outputFor(text, { settings: "src/config.ts:loadEnv" }));
    expect(environment).toContain('import { loadEnv } from "../config.js";');
    expect(environment).toContain("const settings = loadEnv();");
    expect(environment).toContain("JWT_SECRET: settings.JWT_SECRET,");
  });

  it("may be those of CommonJS, or what a file exports as a whole", async () => {
    const text = `const { z } = require("zod");\nconst env = z.object({ ${PORT} }).parse(process.env);\n`;
    const javascript = "  language: javascript\n  modules: commonjs\n  imports: none\n";
    const common = await outputFor(`${text}module.exports = { env };\n`, {
      host: javascript,
      settings: "config.js:env",
      entry: "app.js:app",
    });
    const file = await textOf(common, "src/resources/environment.mjs");
    expect(file).toContain('import projectSettings from "../../config.js";');
    expect(file).toContain("JWT_SECRET: projectSettings.env.JWT_SECRET,");
    const whole = envOf(PORT).replace("export const env =", "export default");
    expect(await environmentOf(await outputFor(whole, { settings: "src/env.ts:default" }))).toContain(
      'import projectSettings from "../env.js";',
    );
  });

  it("find `.env` when a command migrates, which nothing has loaded it for", async () => {
    const migrate = await textOf(await outputFor(envOf(PORT)), "src/resources/migrate.ts");
    expect(migrate).toMatch(/\*\/\n\nimport "\.\/load-env\.js";\n/);
  });

  it("are not asked by the tests, which have a secret of their own", async () => {
    const output = await outputFor(envOf(PORT));
    const files = await renderedFiles(output);
    const asking = [...files].filter(([, text]) => /\benvironment\.js"|\benv\.js"/.test(text));
    expect(asking.map(([path]) => path).sort()).toEqual([
      "src/resources/api.ts",
      "src/resources/environment.ts",
      "src/resources/migrate.ts",
    ]);
  });
});

describe("settings that cannot take them", () => {
  it.each([
    ["JWT_SECRET: z.stringbool()", "", "has a `JWT_SECRET` in `env` that is not text"],
    [
      "JWT_ISSUER: z.string(),\n  jwt_issuer: z.string()",
      "",
      "has both `JWT_ISSUER` and `jwt_issuer` in `env`",
    ],
    [PORT, ".transform((env) => env)", "makes something else of its settings with `transform`"],
    ["...shared", "", "spreads `shared` into its settings"],
  ])("stay as they are, and that is said: %j", async (entries, end, reason) => {
    const output = await outputFor(envOf(entries, end));
    expect([namesOf(output), await environmentOf(output)]).toEqual([undefined, ""]);
    expect(variablesOf(output)).toEqual(["DATABASE_URL", "JWT_SECRET"]);
    expect(await configOf(output)).toContain("export function readEnvironment()");
    expect(output.nextSteps.at(-1)?.why).toBe(
      `src/env.ts ${reason}: its settings are left as they are, and src/resources/config.ts reads the environment and .env itself.`,
    );
  });

  it("are those beside the application itself, and those that import it", async () => {
    const beside = await outputFor(envOf(PORT), { entry: "src/env.ts:app" });
    expect(beside.nextSteps.at(-1)?.why).toContain("makes the application too");
    const above = await outputFor(`import { app } from "./app.js";\n${envOf(PORT)}`);
    expect(above.nextSteps.at(-1)?.why).toContain("imports what makes the application");
    expect([namesOf(beside), namesOf(above)]).toEqual([undefined, undefined]);
  });

  it("have to be mended first where they do not parse or are not there", async () => {
    for (const [text, reason] of [
      ["export const env = z.object({\n", "src/env.ts does not parse"],
      [null, "src/env.ts is not there"],
    ] as const) {
      const { diagnostics } = await outputFor(text);
      expect(diagnostics.map(({ message }) => message).join()).toContain(reason);
    }
  });
});
