import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli, runJson } from "./run-cli.js";

const APP = "from fastapi import FastAPI\n\napp = FastAPI()\n";
const PROJECT = { "requirements.txt": "fastapi>=0.121\n", "main.py": APP };
const TASKS = ["resource", "tasks", "title:string"];

/** A folder with a small project of somebody else's. */
function projectOf(files: Readonly<Record<string, string>> = PROJECT): string {
  const root = temporaryFolder();
  fillFolder(root, files);
  return root;
}

/** What the project's own files are, without what backend-gen made beside them. */
function own(root: string, files: Readonly<Record<string, string>> = PROJECT) {
  const tree = treeOf(root);
  return Object.fromEntries(Object.keys(files).map((path) => [path, tree[path]]));
}

describe("resource in a project that somebody else wrote", () => {
  it("registers it where the application is made, and keeps what it knows of the project in the spec", async () => {
    const root = projectOf();
    const { code, out } = await runCli(root, [...TASKS, "--yes"]);
    expect(code).toBe(0);
    expect(out).toMatch(/update +main\.py/);
    expect(own(root)).toEqual({
      "requirements.txt": "fastapi>=0.121\nsmall>=1\ntiny>=1\nzoom>=1\n",
      "main.py":
        "from fastapi import FastAPI\n\nfrom tiny import api_router\n\napp = FastAPI()\napp.include_router(api_router)\n",
    });
    const spec = readFileSync(join(root, "backend.yaml"), "utf8");
    expect(spec).toContain("host:\n  entry: main.py:app\n");
    expect(spec).toContain("  manifest: requirements.txt\n");
  });

  it("touches none of its files for a second resource, nor when nothing has changed", async () => {
    const root = projectOf();
    await runCli(root, [...TASKS, "--yes"]);
    const patched = own(root);
    expect((await runCli(root, ["resource", "labels", "name:string"])).code).toBe(0);
    const { document } = await runJson(root, ["generate"]);
    expect(own(root)).toEqual(patched);
    expect(document.changes.filter(({ action }) => action !== "unchanged")).toEqual([]);
  });

  it("takes everything out again with the last resource", async () => {
    const root = projectOf();
    await runCli(root, [...TASKS, "--yes"]);
    expect((await runCli(root, ["remove", "tasks", "--allow-destructive"])).code).toBe(0);
    const left = Object.keys(treeOf(root)).filter((path) => !path.startsWith(".backend-gen/"));
    expect(own(root)).toEqual(PROJECT);
    expect(left.sort()).toEqual([".env.example", "backend.yaml", ...Object.keys(PROJECT)].sort());
  });

  it.each([
    [[], "tests"],
    [["--host", "tests=none"], undefined],
  ])("brings tests unless it is said that none are wanted: %j", async (said, tests) => {
    const root = projectOf();
    await runCli(root, [...TASKS, "--yes", ...said]);
    const spec = readFileSync(join(root, "backend.yaml"), "utf8");
    expect(/^ {2}tests: (.*)$/m.exec(spec)?.[1]).toBe(tests);
  });

  it("is taken back by undo", async () => {
    const root = projectOf();
    await runCli(root, [...TASKS, "--yes"]);
    expect((await runCli(root, ["undo"])).code).toBe(0);
    expect(Object.keys(treeOf(root)).filter((path) => !path.startsWith(".backend-gen"))).toEqual(
      Object.keys(PROJECT).sort(),
    );
    expect(own(root)).toEqual(PROJECT);
  });

  it("leaves out what a person has taken out, until it is restored; check tells it once", async () => {
    const root = projectOf();
    await runCli(root, [...TASKS, "--yes"]);
    const registered = readFileSync(join(root, "main.py"), "utf8");
    writeFileSync(join(root, "main.py"), APP);
    expect((await runCli(root, ["check"])).err).toContain("BG3308");
    const { out } = await runCli(root, ["generate"]);
    expect(out).toContain("--restore brings it back");
    expect(readFileSync(join(root, "main.py"), "utf8")).toBe(APP);
    expect((await runCli(root, ["check"])).code).toBe(0);
    await runCli(root, ["generate", "--restore", "main.py"]);
    expect(readFileSync(join(root, "main.py"), "utf8")).toBe(registered);
  });

  it("keeps a line that somebody has changed, and names it, when the last resource goes", async () => {
    const root = projectOf();
    await runCli(root, [...TASKS, "--yes"]);
    const changed = readFileSync(join(root, "main.py"), "utf8").replace(
      "(api_router)",
      "(api_router, tags=['x'])",
    );
    writeFileSync(join(root, "main.py"), changed);
    const { out } = await runCli(root, ["remove", "tasks", "--allow-destructive"]);
    expect(out).toMatch(/kept +main\.py +these lines of ours/);
    expect(readFileSync(join(root, "main.py"), "utf8")).toBe(changed);
  });

  it("does nothing at all where one file cannot be patched, and says what to paste where", async () => {
    const files = {
      ...PROJECT,
      "main.py": "from fastapi import FastAPI\n\nif True:\n    app = FastAPI()\nelse:\n    app = FastAPI()\n",
    };
    const root = projectOf(files);
    const { code, err } = await runCli(root, [...TASKS, "--yes", "--host", "entry=main.py:app"]);
    expect(code).toBe(1);
    expect(err).toContain("BG3201");
    expect(err).toContain("app.include_router(api_router)");
    expect(treeOf(root)).toEqual(files);
  });

  it("finds what was pasted by hand", async () => {
    const pasted =
      "from fastapi import FastAPI\nfrom tiny import api_router as ours\n\napp = FastAPI()\napp.include_router(ours)\n";
    const root = projectOf({ ...PROJECT, "main.py": pasted });
    expect((await runCli(root, [...TASKS, "--yes"])).code).toBe(0);
    expect(readFileSync(join(root, "main.py"), "utf8")).toBe(pasted);
    // It was not ours to take out.
    await runCli(root, ["remove", "tasks", "--allow-destructive"]);
    expect(readFileSync(join(root, "main.py"), "utf8")).toBe(pasted);
  });

  it("keeps the byte order mark and the line ends of a file", async () => {
    const root = projectOf({ ...PROJECT, "main.py": `\uFEFF${APP.replaceAll("\n", "\r\n")}` });
    await runCli(root, [...TASKS, "--yes"]);
    expect(readFileSync(join(root, "main.py"), "utf8")).toBe(
      "\uFEFFfrom fastapi import FastAPI\r\n\r\nfrom tiny import api_router\r\n\r\napp = FastAPI()\r\napp.include_router(api_router)\r\n",
    );
  });

  it("plans it without doing it", async () => {
    const root = projectOf();
    const { out } = await runCli(root, [...TASKS, "--yes", "--dry-run", "--diff"]);
    expect(out).toContain("+app.include_router(api_router)");
    expect(treeOf(root)).toEqual(PROJECT);
  });

  it("says that a file it has to patch is not there", async () => {
    const root = projectOf();
    await runCli(root, [...TASKS, "--yes"]);
    rmSync(join(root, "main.py"));
    // It was patched, and went with its patches: nothing to be told but that it is gone.
    expect((await runCli(root, ["generate"])).code).toBe(0);
    const other = projectOf();
    const { code, err } = await runCli(other, [...TASKS, "--yes", "--host", "entry=gone.py:app"]);
    expect(code).toBe(1);
    expect(err).toContain("gone.py cannot be patched: there is no such file");
  });
});

const TWO = { ...PROJECT, "admin.py": APP };

describe("what is not clear about a project", () => {
  it("is asked on a terminal, with where each was seen", async () => {
    const root = projectOf(TWO);
    const asked: string[] = [];
    const choose = (
      message: string,
      choices: readonly { readonly value: string; readonly label: string }[],
    ) => {
      asked.push(message, ...choices.map(({ label }) => label));
      return Promise.resolve("admin.py:app");
    };
    const prompter = { ask: () => Promise.reject(new Error("nothing else is asked")), choose };
    const silent = () => undefined;
    const terminal = {
      isInteractive: true,
      isOutputTerminal: false,
      isErrorTerminal: false,
      width: 80,
      out: silent,
      err: silent,
    };
    const { code } = await runCli(root, TASKS, { host: { prompter, terminal } });
    expect(code).toBe(0);
    expect(asked).toEqual([
      "It is not clear where the application is made",
      "admin.py:app  (admin.py:3)",
      "main.py:app  (main.py:3)",
    ]);
    expect(readFileSync(join(root, "admin.py"), "utf8")).toContain("include_router");
    expect(readFileSync(join(root, "main.py"), "utf8")).toBe(APP);
  });

  it("is a flag without one, and nothing is guessed", async () => {
    const root = projectOf(TWO);
    const { code, err } = await runCli(root, [...TASKS, "--yes"]);
    expect(code).toBe(2);
    expect(err).toContain("BG3203");
    expect(err).toContain("--host entry=admin.py:app");
    expect(treeOf(root)).toEqual(TWO);
    expect((await runCli(root, [...TASKS, "--yes", "--host", "entry=main.py:app"])).code).toBe(0);
  });

  it("takes a name of a key for a slip of the one that is meant", async () => {
    const { err } = await runCli(projectOf(), [...TASKS, "--yes", "--host", "entri=main.py:app"]);
    expect(err).toMatch(/BG3206[^]*did you mean "?entry/i);
  });
});

describe("what a person says of the entry", () => {
  const files = {
    "requirements.txt": "fastapi>=0.121\n",
    "one/__init__.py": "",
    "one/main.py": APP,
    "two/__init__.py": "",
    "two/main.py": APP,
  };

  it("decides where the rest is looked for", async () => {
    const root = projectOf(files);
    expect((await runCli(root, [...TASKS, "--yes", "--host", "entry=two/main.py:app"])).code).toBe(0);
    expect(readFileSync(join(root, "backend.yaml"), "utf8")).toContain("folder: two/resources\n");
  });

  it("counts where nothing was found, too", async () => {
    const root = projectOf({
      ...files,
      "one/main.py": "import fastapi\n\napp = getattr(fastapi, 'FastAPI')()\n",
      "two/main.py": "",
    });
    expect((await runCli(root, [...TASKS, "--yes"])).err).toContain("BG3207");
    await runCli(root, [...TASKS, "--yes", "--host", "entry=one/main.py:app"]);
    expect(readFileSync(join(root, "one/main.py"), "utf8")).toContain("app.include_router(api_router)");
  });
});
