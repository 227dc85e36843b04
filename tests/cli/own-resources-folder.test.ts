import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fillFolder, temporaryFolder } from "../host/temporary-folder.js";
import { runCli, runJson } from "./run-cli.js";

const PROJECT = {
  "requirements.txt": "fastapi>=0.121\n",
  "main.py": "from fastapi import FastAPI\n\napp = FastAPI()\n",
  "resources/messages.json": '{"greeting": "Hello"}\n',
  "resources/deployment.yaml": "kind: Deployment\nspec: {{ .Values.spec }}\n",
};

function projectOf(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder();
  fillFolder(root, files);
  return root;
}

describe("a folder of resources that a project has had before", () => {
  it("is no part of the spec", async () => {
    const root = projectOf(PROJECT);
    expect((await runCli(root, ["resource", "tasks", "title:string", "--yes"])).code).toBe(0);
    expect((await runCli(root, ["resource", "labels", "name:string"])).code).toBe(0);
    const { code, out, err } = await runCli(root, ["check"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("The project is what its spec says");
    expect(readFileSync(join(root, "backend.yaml"), "utf8")).toContain("labels:");
  });

  it("may hold resources of the spec too: what has fields is one", async () => {
    const root = projectOf({
      ...PROJECT,
      "backend.yaml": "name: shop\ntarget: fastapi\nhost:\n  entry: main.py:app\n",
      "resources/tasks.yaml": "fields:\n  title: string\n",
    });
    const { code, document } = await runJson(root, ["generate"]);
    expect(code).toBe(0);
    expect(document.changes.map(({ path }) => path)).toContain("app/tasks.py");
  });

  it("is told what is wrong with one of these", async () => {
    const root = projectOf({
      ...PROJECT,
      "backend.json": '{ "name": "shop", "target": "fastapi", "host": { "entry": "main.py:app" } }\n',
      "resources/tasks.json": '{ "fields": { "title": "strin" } }\n',
    });
    const { code, document } = await runJson(root, ["generate"]);
    expect(code).toBe(2);
    expect(new Set(document.diagnostics.map(({ file }) => file))).toEqual(new Set(["resources/tasks.json"]));
  });

  it("is the spec's alone in a project of our own", async () => {
    const root = projectOf({
      "backend.yaml": "name: shop\n",
      "resources/messages.json": '{"greeting": "Hello"}\n',
    });
    const { code, document } = await runJson(root, ["validate"]);
    expect(code).toBe(2);
    expect(document.diagnostics.map(({ file }) => file)).toContain("resources/messages.json");
  });
});
