import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as prettier from "prettier";
import { describe, expect, it } from "vitest";
import { createConfigSearch } from "../../src/cli/prettier/config-files.js";
import type { Engine } from "../../src/cli/engine.js";
import { createRealEngine } from "../../src/cli/real-engine.js";
import { realFiles } from "../../src/host/real-files.js";
import type { Target } from "../../src/targets/target.js";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli, type Ran } from "./run-cli.js";

const real = createRealEngine();
/** Of the hundred files that a project has, a dozen of every kind: formatting is what takes time here. */
const KEPT = /^src\/(tasks|core\/err)|^tests\/support\/app|^[^/]+$/;
const few: Engine = {
  ...real,
  loadTarget: async (name) => {
    const target = await real.loadTarget(name);
    const build: Target["build"] = (...given) => {
      const output = target.build(...given);
      return { ...output, artifacts: output.artifacts.filter(({ path }) => KEPT.test(path)) };
    };
    return { ...target, build };
  },
};
const specOf = (fields: string) =>
  `name: shop\ntarget: fastify\nresources:\n  tasks:\n    fields:\n${fields}`;
const spec = specOf("      title: string\n      price: decimal(6,2)?\n");
const larger = specOf("      title: string\n      price: decimal(6,2)?\n      note: string?\n");

async function generate(root: string, engine = few): Promise<Ran> {
  return runCli(root, ["generate"], { engine });
}

/** A project made in a folder that has these files already. */
async function project(
  texts: Readonly<Record<string, string>> = {},
  root = temporaryFolder(),
): Promise<string> {
  fillFolder(root, { "backend.yaml": spec, ...texts });
  expect(await generate(root)).toMatchObject({ code: 0 });
  return root;
}

/** The generated files that prettier, asked in the project, would print differently. */
async function unformatted(root: string): Promise<string[]> {
  await prettier.clearConfigCache();
  const found: string[] = [];
  for (const path of pathsOf(root)) {
    const filepath = join(root, path);
    const options = await prettier.resolveConfig(filepath, { editorconfig: true });
    const isFine = await prettier.check(textOf(root, path), { ...options, plugins: [], filepath });
    if (!isFine) found.push(path);
  }
  return found;
}

/** What `prettier --write` does in the project. */
async function format(root: string): Promise<void> {
  await prettier.clearConfigCache();
  for (const path of pathsOf(root)) {
    const filepath = join(root, path);
    const options = await prettier.resolveConfig(filepath, { editorconfig: true });
    writeFileSync(filepath, await prettier.format(textOf(root, path), { ...options, filepath }));
  }
}

function pathsOf(root: string): readonly string[] {
  const paths = Object.keys(treeOf(root)).filter((path) => /^(src|tests)\/.*\.ts$|^[^/]+\.[jt]s$/.test(path));
  return paths.filter((path) => !path.startsWith("prettier."));
}

function textOf(root: string, path: string): string {
  return readFileSync(join(root, path), "utf8");
}

const route = "src/tasks/routes.ts";

it("every file of a project is as prettier prints it with the project's own configuration", async () => {
  const root = temporaryFolder();
  fillFolder(root, {
    "backend.yaml": spec,
    ".prettierrc": "printWidth: 60\nsingleQuote: true\nuseTabs: true\n",
  });
  expect(await generate(root, real)).toMatchObject({ code: 0 });
  expect(pathsOf(root).length).toBeGreaterThan(40);
  expect(await unformatted(root)).toEqual([]);
});

describe("a project's own prettier configuration", () => {
  it.each([
    ["YAML", { ".prettierrc": "singleQuote: true\nprintWidth: 60\n" }],
    ["JSON", { ".prettierrc": '# ours\n{ "singleQuote": true, "useTabs": true }\n' }],
    ["JSON5", { ".prettierrc.json5": "{ singleQuote: true, printWidth: 140 }\n" }],
    ["TOML", { ".prettierrc.toml": 'singleQuote = true\narrowParens = "avoid"\n' }],
    [
      "a module",
      {
        "prettier.config.mjs":
          "const quotes = { singleQuote: true };\nexport default { ...quotes, semi: false };\n",
      },
    ],
    ["CommonJS", { ".prettierrc.cjs": "module.exports = { singleQuote: true, tabWidth: 4 };\n" }],
  ])("in %s is what files are printed by, in a new project too", async (_, texts) => {
    const root = await project(texts);
    expect(textOf(root, route)).toContain(" from '");
    expect(await unformatted(root)).toEqual([]);
    // Ours would come before theirs, or stand in its way.
    expect(Object.keys(treeOf(root)).filter((path) => path.startsWith(".prettierrc"))).toEqual(
      Object.keys(texts).filter((path) => path.startsWith(".prettierrc")),
    );
    expect((await generate(root)).out).toMatch(/^Nothing to do/);
  });

  it("in TypeScript, or in a package that builds on another, is the same as its settings written out", async () => {
    const above = temporaryFolder();
    fillFolder(above, {
      "node_modules/@shop/prettier/package.json": '{ "name": "@shop/prettier", "main": "index.js" }',
      "node_modules/@shop/prettier/index.js":
        'module.exports = { ...require("./base.json"), semi: false };\n',
      "node_modules/@shop/prettier/base.json": '{ "singleQuote": true }',
    });
    const typed =
      'import type { Config } from "prettier";\nconst config: Config = { singleQuote: true, semi: !true };\n';
    const texts: string[] = [];
    for (const [name, text] of [
      [".prettierrc", "singleQuote: true\nsemi: false\n"],
      [".prettierrc.json", '"@shop/prettier"'],
      ["prettier.config.ts", `${typed}export default config satisfies Config;\n`],
    ] as const) {
      mkdirSync(join(above, name));
      const root = await project({ [name]: text }, join(above, name));
      texts.push(textOf(root, route));
    }
    expect(texts[0]).toMatch(/ from '.*'$/m);
    expect(texts).toEqual([texts[0], texts[0], texts[0]]);
  });

  it("is found in package.json and in the folders above, for a monorepo", async () => {
    const above = temporaryFolder();
    fillFolder(above, {
      "package.json": '{ "name": "all", "prettier": { "semi": false, "printWidth": 120 } }',
      ".editorconfig": "root = true\n[*]\nindent_style = tab\n",
      ".git/HEAD": "",
    });
    mkdirSync(join(above, "backend"));
    const root = await project({}, join(above, "backend"));
    expect(Object.keys(treeOf(root))).not.toContain(".prettierrc.json");
    expect(textOf(root, route)).toMatch(/^\t\w.*[^;]$/m);
    expect(await unformatted(root)).toEqual([]);
  });

  it("is asked for each file: overrides, and a configuration in a folder below", async () => {
    const root = await project();
    rmSync(join(root, ".prettierrc.json"));
    fillFolder(root, {
      ".prettierrc.yaml":
        "overrides:\n  - files: tests/**\n    options:\n      semi: false\n  - files: '*.js'\n    options: { singleQuote: true }\n",
      "src/core/.prettierrc.mjs":
        'export default { tabWidth: 8, overrides: [{ files: "src/**", options: { semi: false } }, { files: "e*.ts", options: { arrowParens: "avoid" } }] };\n',
    });
    expect(await generate(root)).toMatchObject({ code: 0 });
    expect(await unformatted(root)).toEqual([]);
    expect(textOf(root, "tests/support/app.ts")).not.toMatch(/;$/m);
    expect(textOf(root, route)).toMatch(/;$/m);
    expect(textOf(root, "src/core/errors.ts")).toMatch(/^ {8}\w/m);
    expect(textOf(root, "eslint.config.js")).toContain(" from '");
  });

  it("is completed by an .editorconfig, whose width counts where nothing else says one", async () => {
    const wide = await project({ ".editorconfig": "[*]\nindent_size = 4\n[*.ts]\nindent_style = space\n" });
    expect(textOf(wide, ".prettierrc.json")).toContain("100");
    expect(await unformatted(wide)).toEqual([]);
    const narrow = await project({ ".editorconfig": "[*]\nmax_line_length = 70\n" });
    expect(Object.keys(treeOf(narrow))).not.toContain(".prettierrc.json");
    expect(await unformatted(narrow)).toEqual([]);
  });

  it("is prettier's defaults in a project that has taken ours away", async () => {
    const root = await project();
    rmSync(join(root, ".prettierrc.json"));
    expect(await generate(root)).toMatchObject({ code: 0 });
    expect(Object.keys(treeOf(root))).not.toContain(".prettierrc.json");
    expect(await unformatted(root)).toEqual([]);
  });

  it("that changes is followed by the files that nobody edited, line endings included", async () => {
    const root = await project();
    const before = textOf(root, route);
    writeFileSync(
      join(root, ".prettierrc.json"),
      '{ "printWidth": 100, "singleQuote": true, "endOfLine": "crlf" }',
    );
    expect(await generate(root)).toMatchObject({ code: 0 });
    expect(textOf(root, route)).toMatch(/ from '.*';\r\n/);
    expect(await unformatted(root)).toEqual([]);
    expect((await generate(root)).out).toMatch(/^Nothing to do/);
    writeFileSync(
      join(root, ".prettierrc.json"),
      '{ "printWidth": 100, "bracketSameLine": true, "semi": true }',
    );
    expect(await generate(root)).toMatchObject({ code: 0 });
    expect(textOf(root, route)).toBe(before);
  });

  it("that changes makes no conflict and no noise of files that prettier went over, or that somebody edited", async () => {
    const root = await project();
    writeFileSync(join(root, "src/tasks/service.ts"), `// mine\n${textOf(root, "src/tasks/service.ts")}`);
    writeFileSync(
      join(root, ".prettierrc.json"),
      '{ "printWidth": 140, "singleQuote": true, "semi": false }',
    );
    await format(root);
    const before = treeOf(root);
    expect((await generate(root)).out).toMatch(/^Nothing to do/);
    const after = treeOf(root);
    for (const path of pathsOf(root)) expect(after[path], path).toBe(before[path]);
    writeFileSync(join(root, ".prettierrc.json"), '{ "printWidth": 80 }');
    expect(await generate(root)).toMatchObject({ code: 0 });
    expect(textOf(root, "src/tasks/service.ts")).toBe(before["src/tasks/service.ts"]);
    expect(await unformatted(root)).toEqual(["src/tasks/service.ts"]);
  });

  it("does not have to be ours for files to be regenerated that another formatter went over", async () => {
    const root = await project();
    for (const path of pathsOf(root)) {
      const text = await prettier.format(textOf(root, path), { filepath: path, semi: false, printWidth: 60 });
      writeFileSync(join(root, path), text.replace(/^(import .*\n)(import .*\n)/m, "$2$1"));
    }
    writeFileSync(join(root, "backend.yaml"), larger);
    expect(await generate(root)).toMatchObject({ code: 0 });
    expect(textOf(root, "src/tasks/table.ts")).toMatch(/note: .*,$/m);
  });

  it("leaves a real edit a conflict", async () => {
    const root = await project();
    writeFileSync(
      join(root, "src/tasks/table.ts"),
      `${textOf(root, "src/tasks/table.ts")}export const mine = 1;\n`,
    );
    writeFileSync(join(root, ".prettierrc.json"), '{ "semi": false }');
    writeFileSync(join(root, "backend.yaml"), larger);
    expect(await generate(root)).toMatchObject({
      code: 1,
      err: expect.stringContaining("src/tasks/table.ts conflicts"),
    });
  });

  it.each([
    ["{ printWidth: [ }", ".prettierrc", "BG3018", "at line 1, column 17"],
    ['{ "semi": true,, }', ".prettierrc.json", "BG3018", "JSON at position 15"],
    [
      '{ "semi": "no" }',
      ".prettierrc.json",
      "BG3018",
      'Invalid semi value. Expected true or false, but received "no"',
    ],
    ['{ "parser": "babel" }', ".prettierrc.json", "BG3018", "Unexpected token"],
    ["5", ".prettierrc", "BG3018", "it holds a number, not settings"],
    ["[1]", ".prettierrc.json5", "BG3018", "it holds a list, not settings"],
    ['"@shop/prettier"', ".prettierrc", "BG3018", "@shop/prettier is not found: is it installed?"],
    ["export default {", "prettier.config.js", "BG3018", "'}' expected. (1:17)"],
    ["export default make();", "prettier.config.js", "BG3019", "line 1, make()"],
    [
      "const a = {};\na.semi = false;\nmodule.exports = a;",
      ".prettierrc.cjs",
      "BG3019",
      "line 2, a.semi = false;",
    ],
  ])(
    "that is broken or would have to be run is said once, and nothing is written: %s",
    async (text, name, code, reason) => {
      const root = await project();
      rmSync(join(root, ".prettierrc.json"));
      writeFileSync(join(root, name), text);
      const before = treeOf(root);
      const { code: exit, err } = await generate(root);
      expect(exit).toBe(2);
      expect(err).toContain(`error ${code}: prettier's configuration ${name} `);
      expect(err).toContain(reason);
      expect(err.match(/error BG/g)).toHaveLength(1);
      expect(treeOf(root)).toEqual(before);
    },
  );

  it("never runs code of the project: no configuration, no package, no plugin", async () => {
    const root = await project();
    const mark = join(root, "ran");
    const code = `require("node:fs").writeFileSync(${JSON.stringify(mark)}, "");\n`;
    rmSync(join(root, ".prettierrc.json"));
    fillFolder(root, {
      "node_modules/p/package.json": '{ "name": "p", "main": "index.cjs" }',
      "node_modules/p/index.cjs": `${code}module.exports = {};\n`,
    });
    for (const [name, text] of [
      [".prettierrc", "p\n"],
      [".prettierrc.json", '\n"p"'],
      [".prettierrc.yaml", "# shared\n'p'\n"],
      [".prettierrc.json5", "// shared\n'./node_modules/p//index.cjs'\n"],
      ["package.json", '{ "prettier": "p" }'],
      ["package.yaml", "prettier: p\n"],
      ["prettier.config.cjs", `${code}module.exports = {};\n`],
      ["prettier.config.ts", 'import shared from "p";\nexport default { ...shared };\n'],
      ["prettier.config.mts", 'export { default } from "p";\n'],
    ] as const) {
      fillFolder(root, { [name]: text });
      expect(await generate(root), name).toMatchObject({ code: 2, err: expect.stringContaining("BG3019") });
      rmSync(join(root, name));
    }
    const plugins = ["p", "./node_modules/p/index.cjs"];
    fillFolder(root, { ".prettierrc": JSON.stringify({ plugins, singleQuote: true }) });
    const { code: exit, err } = await generate(root);
    expect(exit).toBe(0);
    expect(err.match(/warning BG3020: .*: p, .*index\.cjs/g)).toHaveLength(1);
    expect(textOf(root, route)).toContain(" from '");
    expect(existsSync(mark)).toBe(false);
  });

  it("is found where prettier finds it", async () => {
    const root = temporaryFolder();
    const names = [
      ["package.json", '{ "prettier": {} }'],
      ["package.yaml", "prettier:\n  semi: false\n"],
      ...["", ".json", ".yml", ".yaml", ".json5", ".toml"].map((end) => [`.prettierrc${end}`, ""] as const),
      ...["js", "ts", "mjs", "mts", "cjs", "cts"].flatMap((end) => [
        [`.prettierrc.${end}`, ""] as const,
        [`prettier.config.${end}`, ""] as const,
      ]),
    ] as const;
    for (const [name, text] of names) fillFolder(root, { [name]: text, [`below/${name}`]: text });
    fillFolder(root, { "other/package.json": '{ "devDependencies": { "prettier": "3" } }' });
    mkdirSync(join(root, "other", ".prettierrc"));
    for (const folder of ["below", ""]) {
      for (const [name] of [...names, ["", ""]] as const) {
        const { configOf } = createConfigSearch(realFiles, root);
        for (const asked of ["below/deep", "other/missing", "."]) {
          const expected = await prettier.resolveConfigFile(join(root, asked, "x.ts"));
          expect(configOf(join(root, asked)), `${asked} with ${folder}/${name}`).toBe(expected);
        }
        const nearest = await prettier.resolveConfigFile(join(root, folder, "x.ts"));
        if (nearest !== null && name !== "") rmSync(nearest);
      }
    }
  });
});
