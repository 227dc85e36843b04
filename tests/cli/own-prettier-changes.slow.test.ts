import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as prettier from "prettier";
import { describe, expect, it } from "vitest";
import { treeOf } from "../host/temporary-folder.js";
import {
  format,
  generate,
  larger,
  pathsOf,
  project,
  route,
  textOf,
  unformatted,
} from "./own-prettier-project.js";

describe("a project's own prettier configuration", () => {
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

  it("is what merged files are printed by, when it has changed as well", async () => {
    const root = await project();
    const path = join(root, "src/tasks/table.ts");
    writeFileSync(path, `${textOf(root, "src/tasks/table.ts")}export const mine = 1;\n`);
    writeFileSync(join(root, ".prettierrc.json"), '{ "semi": false }');
    writeFileSync(join(root, "backend.yaml"), larger);
    expect(await generate(root)).toMatchObject({ code: 0, err: "" });
    const text = textOf(root, "src/tasks/table.ts");
    expect(text).toMatch(/note: .*,$/m);
    expect(text).toContain("export const mine = 1\n");
    expect(await prettier.check(text, { filepath: path, semi: false })).toBe(true);
  });
});
