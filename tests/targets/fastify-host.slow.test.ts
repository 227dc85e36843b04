import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import type { Patch } from "../../src/patch/patch.js";
import type { TargetOutput } from "../../src/targets/target.js";
import { ROOT } from "../support/repository.mjs";
import { outputOf, renderedFiles } from "./generated.js";

const HOSTS = join(ROOT, "tests", "hosts", "fastify");
const specOf = (host: string): string => readFileSync(join(HOSTS, host, "backend.yaml"), "utf8");
/** What is read of these projects: their settings. */
const SETTINGS = new Map(
  ["type-provider/src/env.ts", "commonjs/src/config.js"].map((path) => [
    path.replace(/^[^/]+\//, ""),
    readFileSync(join(HOSTS, path), "utf8"),
  ]),
);
const built = (text: string): Promise<TargetOutput> => outputOf(text, { migrations: SETTINGS });
// One of them has none until its first resource is typed.
const hosts = readdirSync(HOSTS).filter((host) => existsSync(join(HOSTS, host, "backend.yaml")));

async function textsOf(
  text: string,
  isAsked = (_path: string) => true,
): Promise<ReadonlyMap<string, string>> {
  const output = await built(text);
  const artifacts = output.artifacts.filter(({ path }) => isAsked(path));
  return renderedFiles({ ...output, artifacts });
}

function patchOf({ patches }: TargetOutput, kind: Patch["kind"]): Patch | undefined {
  return patches.find((patch) => patch.kind === kind);
}

describe.each(hosts)("the project %s", (host) => {
  it("gets files of its own folders alone", async () => {
    const { artifacts } = await built(specOf(host));
    const elsewhere = artifacts.filter(
      ({ path }) => !/^(?:src\/resources|tests?\/resources|src\/routes)(?:\/|\.)/.test(path),
    );
    expect(elsewhere).toEqual([]);
  });

  it("has every file that one of ours imports", async () => {
    const files = await textsOf(specOf(host));
    const ending = { commonjs: ".mjs", "esm-js": ".js" }[host] ?? ".ts";
    for (const [path, text] of files) {
      for (const [, module = ""] of text.matchAll(/ from "(\.[^"]+)";$/gm)) {
        const target = join(path, "..", module).replace(/\.(?:m?js|ts)$/, "");
        const isTheirs = /^src\/(?:(?:db|lib)\/|env$|config$)/.test(target);
        expect(isTheirs || files.has(`${target}${ending}`), `${path}: ${module}`).toBe(true);
      }
    }
  });

  it("makes the same of the same", async () => {
    expect(await textsOf(specOf(host))).toEqual(await textsOf(specOf(host)));
  });
});

describe("a project of JavaScript", () => {
  it("gets no types, in CommonJS as modules of ESM", async () => {
    const files = await textsOf(specOf("commonjs"), (path) => !path.endsWith(".sql"));
    expect([...files.keys()].filter((path) => !path.endsWith(".mjs"))).toEqual([]);
    for (const text of files.values()) {
      // Throws where there is anything but JavaScript.
      expect(await format(text, { parser: "babel", printWidth: 100 })).toBe(text);
      expect(text.replace(/\/\*[^]*?\*\//g, "").trim()).not.toBe("");
    }
  });

  it("loads them where they are registered", async () => {
    expect(patchOf(await built(specOf("commonjs")), "typescriptRegister")).toMatchObject({
      import: { from: "./resources/api.mjs", name: "" },
      arguments: 'import("./resources/api.mjs"), { prefix: "/api/v1" }',
    });
  });

  it("takes its own modules of CommonJS whole", async () => {
    const spec = specOf("commonjs").replace("language:", "session: src/db.js:db\n  language:");
    const files = await textsOf(spec, (path) => path.endsWith("/api.mjs"));
    const api = files.get("src/resources/api.mjs");
    expect(api).toContain('import projectDb from "../db.js";');
    expect(api).toContain("projectDatabase(() => projectDb.db)");
  });
});

describe("a project with a Drizzle of its own", () => {
  it("has its session and its hook handed over in one place", async () => {
    const files = await textsOf(specOf("drizzle"), (path) => path.endsWith("/api.ts"));
    const api = files.get("src/resources/api.ts");
    expect(api).toContain('import { db } from "../db/index.js";');
    expect(api).toContain("projectDatabase(() => db)");
    expect(api).toContain("authenticate: () => app.authenticate");
  });

  it("shows our tables to drizzle-kit, and gets no SQL", async () => {
    const output = await built(specOf("drizzle"));
    expect(patchOf(output, "typescriptExportAll")).toMatchObject({
      path: "src/db/schema.ts",
      from: "../resources/tables.js",
    });
    expect(output.artifacts.filter(({ path }) => path.startsWith("src/") && path.endsWith(".sql"))).toEqual(
      [],
    );
    expect(output.nextSteps.map(({ command }) => command)).toContain("npx drizzle-kit generate");
    expect(patchOf(output, "scripts")).toBeUndefined();
  });

  it("has what a new column gets in rows that are there in its table, from which drizzle-kit knows it", async () => {
    const fields = `
      done: boolean = false
      stars: int = 3
      price: decimal(4,2) = 1.5
      at: datetime = 2026-01-31T10:00:00+02:00
      tags: string[] = [it's]
      note: string?
`;
    const spec = specOf("drizzle").replace(
      /resources:\n[^]*$/,
      `resources:\n  things:\n    fields:${fields}`,
    );
    const isTable = (path: string) => path.endsWith("/things/table.ts");
    const path = "src/resources/things/table.ts";
    const table = (await textsOf(spec, isTable)).get(path);
    expect(table).toContain('done: boolean("done").default(false).notNull(),');
    expect(table).toContain('stars: integer("stars").default(3).notNull(),');
    expect(table).toContain('.default("1.50").notNull(),');
    expect(table).toContain('.default("2026-01-31T08:00:00.000Z").notNull(),');
    expect(table).toContain(String.raw`.default(sql.raw("'[\"it''s\"]'::jsonb")).notNull(),`);
    expect(table).toContain('note: varchar("note", { length: 255 }),');
    const ours = await textsOf(spec.replace(/^ {2}migrations: .*\n/m, ""), isTable);
    expect(ours.get(path)).not.toContain(".default(");
  });

  it("is told what drizzle-kit will ask about", async () => {
    const before = specOf("drizzle");
    const spec = before
      .replace("  shelves:\n", "  places:\n    renamedFrom: shelves\n")
      .replace("      note: text?", "      words: { type: text, optional: true, renamedFrom: note }")
      .replace("search: [title, note]", "search: [title, words]");
    const { nextSteps } = await outputOf(spec, { spec: before });
    expect(nextSteps[0]).toEqual({
      why: "when drizzle-kit asks, say that this is renamed, or its rows are lost: entries.note › entries.words · shelves › places",
      command: null,
    });
    expect(nextSteps[1]?.command).toBe("npx drizzle-kit generate");
  });

  it("has its configuration name them where no file lists all tables", async () => {
    const spec = specOf("drizzle").replace(/^ {2}schema: .*\n/m, "");
    expect(patchOf(await outputOf(spec), "drizzleSchema")).toMatchObject({
      path: "drizzle.config.ts",
      schema: "./src/resources/tables.ts",
    });
  });

  it("keeps an import of another name where ours would be taken for it", async () => {
    const spec = specOf("drizzle").replace("index.ts:db", "index.ts:resources");
    const files = await textsOf(spec, (path) => path.endsWith("/api.ts"));
    expect(files.get("src/resources/api.ts")).toContain("import { resources as projectDb }");
  });
});

describe("a database of ours", () => {
  it.each(hosts)("is kept out of git where the project brings no migrations of its own: %s", async (host) => {
    const output = await built(specOf(host));
    const isOurs = patchOf(output, "scripts") !== undefined;
    expect(patchOf(output, "ignore")).toEqual(
      isOurs ? expect.objectContaining({ path: ".gitignore", ignored: ".data/" }) : undefined,
    );
  });
});

describe("an autoloaded folder", () => {
  it("gets one file that names the prefix, and nothing is patched", async () => {
    const output = await built(specOf("autoload"));
    expect(patchOf(output, "typescriptRegister")).toBeUndefined();
    const files = await textsOf(specOf("autoload"), (path) => path.startsWith("src/routes/"));
    expect([...files.keys()]).toEqual(["src/routes/resources.ts"]);
    expect(files.get("src/routes/resources.ts")).toContain('export const prefixOverride = "/v2";');
  });
});
