import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { some } from "../support/runs.js";
import {
  generate,
  pathsOf,
  project,
  real,
  route,
  spec,
  textOf,
  unformatted,
} from "./own-prettier-project.js";

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
  it.each(
    some([
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
    ]),
  )("in %s is what files are printed by, in a new project too", async (_, texts) => {
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
});
