import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fillFolder, temporaryFolder } from "../host/temporary-folder.js";
import { runCli } from "./run-cli.js";
import { SomebodysProject, TASKS, world } from "./somebodys-project.js";

const PROJECT = {
  "package.json": `{
  "name": "shop",
  "type": "module",
  "dependencies": {
    "fastify": "^5.12.0",
    "zod": "^4.6.0"
  }
}
`,
  ".env.example": "PORT=3000\n",
  "tsconfig.json": '{ "compilerOptions": { "module": "nodenext", "strict": true } }\n',
  "src/app.ts":
    "import fastify from 'fastify';\nimport { env } from './config/env.js';\n\nexport const app = fastify();\napp.get('/', () => env.PORT);\n",
  "src/config/env.ts": `\uFEFFimport { z } from 'zod';

const schema = z.object({
	NODE_ENV: z.enum(['development', 'production']).default('development'),
	PORT: z.coerce.number().default(3000)
});

export const env = schema.parse(process.env);`.replaceAll("\n", "\r\n"),
};
const project = new SomebodysProject(PROJECT);

const textOf = (root: string, path: string): string => readFileSync(join(root, path), "utf8");
const settingsOf = (root: string): string => textOf(root, "src/config/env.ts");

describe("the settings of a Fastify project that somebody else wrote", () => {
  it("are found, kept, and get what the resources need, in the manner of the file", async () => {
    const root = await project.withTasks();
    expect(textOf(root, "backend.yaml")).toContain("  settings: src/config/env.ts:env\n");
    const added = ["DATABASE_URL", "JWT_SECRET", "JWT_ISSUER", "JWT_AUDIENCE"];
    const lines = added.map((name) => `,\r\n\t${name}: z.string().optional()`).join("");
    expect(settingsOf(root)).toContain(`.default(3000)${lines}\r\n});\r\n`);
    expect(textOf(root, ".env.example")).toContain("\nJWT_SECRET=\n");
    expect(textOf(root, "src/resources/environment.ts")).toContain("JWT_SECRET: env.JWT_SECRET,");
  });

  it("are left alone by the next run, and by check", async () => {
    const root = await project.withTasks();
    await project.mustStay(root);
  });

  it("are missed by check where somebody took one out, and come back when asked for", async () => {
    const root = await project.withTasks();
    const whole = settingsOf(root);
    writeFileSync(join(root, "src/config/env.ts"), whole.replace(/,\r\n\tJWT_ISSUER[^,]*/, ""));
    const { code, err } = await runCli(root, ["check"], world);
    expect(code).toBe(1);
    expect(err).toMatch(/BG3308[^\n]*src\/config\/env\.ts/);
    await runCli(root, ["generate", "--restore", "src/config/env.ts"], world);
    expect(settingsOf(root)).toContain("JWT_ISSUER");
  });

  it("are what they were once the last resource has gone", async () => {
    const root = await project.withTasks();
    await project.mustComeBack(root);
  });

  it("lose what is no longer needed, and keep the rest", async () => {
    const root = await project.withTasks();
    await project.dropTokens(root);
    expect(settingsOf(root)).not.toContain("JWT_SECRET");
    expect(settingsOf(root)).toContain("DATABASE_URL: z.string().optional()");
  });

  it("stay as they are where that is not safe, and the report says why", async () => {
    const root = temporaryFolder();
    const text = PROJECT["src/config/env.ts"].replace("schema.parse", "schema.transform(rename).parse");
    fillFolder(root, { ...PROJECT, "src/config/env.ts": text });
    const { code, out } = await runCli(root, TASKS, world);
    expect(code).toBe(0);
    expect(out).toContain("src/config/env.ts makes something else of its settings with `transform`");
    expect(settingsOf(root)).toBe(text);
  });

  it("are not kept where they are only shown", async () => {
    const root = temporaryFolder();
    const text = "export const env = { PORT: process.env.PORT };\n";
    fillFolder(root, { ...PROJECT, "src/config/env.ts": text });
    const { code, out } = await runCli(root, TASKS, world);
    expect(code, out).toBe(0);
    expect(textOf(root, "backend.yaml")).not.toContain("settings:");
    expect(out).not.toContain("src/config/env.ts");
  });
});
