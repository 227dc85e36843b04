import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSource } from "../host/built-source.js";
import { fillFolder, temporaryFolder } from "../host/temporary-folder.js";

let built: Awaited<ReturnType<typeof buildSource>>;
beforeAll(async () => {
  built = await buildSource();
});
afterAll(() => {
  built.remove();
});

const bin = () => join(built.folder, "bin", "backend-gen.js");
const spec = "name: shop\nresources:\n  tasks:\n    fields:\n      title: strng\n";

describe("the launcher", () => {
  it("gives the exit code and keeps standard output for results", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": spec });
    const ran = await execa("node", [bin(), "validate"], { cwd: root, reject: false });
    expect([ran.exitCode, ran.stdout]).toEqual([2, ""]);
    expect(ran.stderr).toMatch(/^backend\.yaml:5:14: error BG1003/);
  });

  it("asks nothing and does not wait when standard input is open but no terminal", async () => {
    const root = temporaryFolder();
    const child = spawn(process.execPath, [bin(), "init"], { cwd: root, stdio: ["pipe", "pipe", "pipe"] });
    const [code] = await once(child, "exit");
    expect(code).toBe(2);
  });

  it("is quiet about a reader who has gone away", async () => {
    const command = `node ${JSON.stringify(bin())} --help | true; exit \${PIPESTATUS[0]}`;
    const ran = await execa("bash", ["-c", command], { reject: false });
    expect([ran.exitCode, ran.stderr]).toEqual([0, ""]);
  });

  it("loads no module for --help but commander and its own few", async () => {
    const trace = join(temporaryFolder(), "trace.mjs");
    fillFolder(join(trace, ".."), {
      "trace.mjs": `import { register } from "node:module";
const source = "export async function load(url, context, next) { process._rawDebug('loaded ' + url); return next(url, context); }";
register("data:text/javascript," + encodeURIComponent(source));
`,
    });
    const { stderr } = await execa("node", ["--import", trace, bin(), "--help"]);
    const packages = [...stderr.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g)].map((match) => match[1]);
    expect(new Set(packages)).toEqual(new Set(["commander"]));
    expect(stderr).not.toMatch(/real-engine|pipeline|catalogue/);
  });
});
