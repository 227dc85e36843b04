import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as prettier from "prettier";
import { describe, expect, it } from "vitest";
import { createConfigSearch } from "../../src/cli/prettier/config-files.js";
import { realFiles } from "../../src/host/real-files.js";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { generate, project, route, textOf } from "./own-prettier-project.js";

describe("a project's own prettier configuration", () => {
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
