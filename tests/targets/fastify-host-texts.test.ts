import { describe, expect, it } from "vitest";
import type { FastifyHost } from "../../src/blueprint/host.js";
import { awaitsInHook } from "../../src/targets/fastify/host/awaits-in-hook.js";
import { eraseTypes } from "../../src/targets/fastify/host/erase-types.js";
import { moduleOf, ownModule } from "../../src/targets/fastify/host/module-path.js";
import { placeImports } from "../../src/targets/fastify/host/place-imports.js";
import { placedPath } from "../../src/targets/fastify/host/placed-path.js";
import { plainConstructors } from "../../src/targets/fastify/host/plain-constructors.js";
import { blueprintOf } from "./generated.js";

const RESOURCES = "resources: {things: {fields: {a: string}}}";

function hostOf(settings: string): FastifyHost {
  const { host } = blueprintOf(
    `name: x\ntarget: fastify\nhost: {entry: "src/app.ts:app", ${settings}}\n${RESOURCES}\n`,
  );
  if (host?.stack !== "fastify") throw new Error("no Fastify project");
  return host;
}

const ESM = hostOf("tests: test");
const COMMONJS = hostOf("language: javascript, modules: commonjs, tests: test");

describe("a file of ours", () => {
  it.each([
    [ESM, "src/core/json.ts", "src/resources/core/json.ts"],
    [ESM, "tests/tasks/http.test.ts", "test/resources/tasks/http.test.ts"],
    [ESM, "tests/support/tables.sql", "test/resources/support/tables.sql"],
    [COMMONJS, "src/core/json.ts", "src/resources/core/json.mjs"],
    [hostOf("language: javascript, folder: lib/more"), "src/api.ts", "lib/more/api.js"],
  ])("lies below the folder of the resources", (host, path, placed) => {
    expect(placedPath(host, path)).toBe(placed);
  });

  it.each([
    ["none", "../db/client"],
    [".ts", "../db/client.ts"],
    [".js", "../db/client.js"],
    ["@/=src/ none", "@/db/client"],
    ["@/=src/ .js", "@/db/client.js"],
    ["~=lib/ .js", "../db/client.js"],
  ])("names a file of the project as the project does: %s", (imports, module) => {
    const host = hostOf(`imports: "${imports}"`);
    expect(moduleOf(host, "src/resources/api.ts", "src/db/client.ts")).toBe(module);
  });

  it("is named relatively by its neighbours, whatever the alias", () => {
    const host = hostOf('imports: "@/=src/ none"');
    expect(ownModule(host, "src/resources/tasks/routes.ts", "src/resources/core/json.ts")).toBe(
      "../core/json",
    );
  });

  it("is named by its whole name where Node looks for it", () => {
    expect(moduleOf(COMMONJS, "src/app.js", "src/resources/api.mjs")).toBe("./resources/api.mjs");
    expect(moduleOf(COMMONJS, "src/resources/api.mjs", "src/db.cjs")).toBe("../db.cjs");
  });
});

describe("the imports of a file of ours", () => {
  it("lead to where the others have come to lie", () => {
    const text =
      'import { z } from "zod";\nimport {\n  a,\n  type B,\n} from "../../src/core/json.js";\nexport * from "../support/api.js";\n';
    expect(placeImports(COMMONJS, "tests/tasks/rows.ts", text)).toBe(
      'import { z } from "zod";\nimport {\n  a,\n  type B,\n} from "../../../src/resources/core/json.mjs";\nexport * from "../support/api.mjs";\n',
    );
  });

  it("are not what a user's words look like", () => {
    const text = `const a = 'import x from "./x.js";';\n/** import x from "./x.js"; */\n * import x from "./x.js";\n`;
    expect(placeImports(COMMONJS, "src/tasks/schema.ts", text)).toBe(text);
  });

  it("leave those of the project's own files alone", () => {
    const text = 'import { db } from "../src/db.ts";\nimport { resources } from "./registry.js";\n';
    expect(placeImports(hostOf("folder: resources, imports: none"), "src/api.ts", text)).toBe(
      'import { db } from "../src/db.ts";\nimport { resources } from "./registry";\n',
    );
  });
});

describe("a constructor whose parameters are properties", () => {
  it("says so in plain words", () => {
    const text =
      "class A extends B {\n  constructor(\n    readonly x: number,\n    y: Map<string, number>,\n    private readonly z: string = f(1, 2),\n  ) {\n    super(x);\n    this.y = y;\n  }\n}\n";
    expect(plainConstructors(text).replace(/\n\n/g, "\n")).toBe(
      "class A extends B {\n  readonly x: number;\n  private readonly z: string;\n  constructor(\n    x: number,\n    y: Map<string, number>,\n    z: string = f(1, 2),\n  ) {\n    super(x);\n    this.x = x;\n    this.z = z;\n    this.y = y;\n  }\n}\n",
    );
  });

  it("may be private", () => {
    const text = "class A {\n  private constructor(\n    readonly x: number,\n  ) {}\n}\n";
    expect(plainConstructors(text)).toBe(
      "class A {\n  readonly x: number;\n\n  private constructor(\n    x: number,\n  ) {\n    this.x = x;\n  }\n}\n",
    );
  });

  it("may have no body", () => {
    const text = "class A {\n  constructor(private readonly options: Options) {}\n}\n";
    expect(plainConstructors(text)).toContain("    this.options = options;\n  }\n}\n");
  });

  it.each([
    "class A {\n  constructor(a: string, { b = 1 }: C = {}) {\n    f(a, b);\n  }\n}\n",
    "const a = 1;\n",
  ])("is the only one that is changed", (text) => {
    expect(plainConstructors(text)).toBe(text);
  });
});

describe("what a file of tests waits for at its top", () => {
  it("is waited for in a hook where modules are CommonJS", () => {
    const text =
      'import { beforeEach, test } from "vitest";\n\nconst ana = await headersFor("ana", "admin");\nconst { app, database } = await startedApp();\n\ntest("a", async () => {\n  const x = await f(ana);\n});\n';
    expect(awaitsInHook(text)).toBe(
      'import { beforeAll, beforeEach, test } from "vitest";\n\nlet ana: Awaited<ReturnType<typeof headersFor>>;\nlet app: Awaited<ReturnType<typeof startedApp>>["app"];\nlet database: Awaited<ReturnType<typeof startedApp>>["database"];\n\nbeforeAll(async () => {\n  ana = await headersFor("ana", "admin");\n  ({ app, database } = await startedApp());\n});\n\ntest("a", async () => {\n  const x = await f(ana);\n});\n',
    );
  });

  it("is nothing in others", () => {
    const text = 'import { test } from "vitest";\n\ntest("a", () => {});\n';
    expect(awaitsInHook(text)).toBe(text);
  });
});

describe("types", () => {
  it("go with what is said about them", () => {
    const text =
      'import type { A } from "./a.js";\nimport { type B, c } from "./b.js";\n\n/** Only a type. */\nexport interface D {\n  readonly a: A;\n}\n\n/** A function. */\nexport function e<T extends B>(this: D, a: T, b?: string): T | null {\n  return c satisfies D ? a : null;\n}\n';
    expect(eraseTypes(text).replace(/\s+/g, " ").trim()).toBe(
      'import { c } from "./b.js"; /** A function. */ export function e( a, b) { return c ? a : null; }',
    );
  });
});
