import { describe, expect, it } from "vitest";
import { fillFolder, temporaryFolder } from "../host/temporary-folder.js";
import { runCli } from "./run-cli.js";

const APP = "from fastapi import FastAPI\n\napp = FastAPI()\n";
const PROJECT = { "requirements.txt": "fastapi>=0.121\n", "main.py": APP };
const TWO = { ...PROJECT, "admin.py": APP };

function projectOf(files: Readonly<Record<string, string>> = PROJECT): string {
  const root = temporaryFolder();
  fillFolder(root, files);
  return root;
}

describe("inspect", () => {
  it("says what it found, where, and how sure it is", async () => {
    const { code, out } = await runCli(projectOf(), ["inspect"]);
    expect(code).toBe(0);
    expect(out).toMatch(/stack +fastapi +requirements\.txt:1/);
    expect(out).toMatch(/entry +main\.py:app +main\.py:3/);
    expect(out).toMatch(/folder +resources \(likely\)/);
  });

  it("names all candidates of what is not clear", async () => {
    const { out } = await runCli(projectOf(TWO), ["inspect"]);
    expect(out).toMatch(/one of admin\.py:app +admin\.py:3\n +or main\.py:app/);
    expect(out).toContain("--host key=value");
  });

  it("is JSON for programs", async () => {
    const { out } = await runCli(projectOf(TWO), ["inspect", "--json"]);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      stack: "fastapi",
      facts: {
        entry: { kind: "ambiguous", candidates: [{ value: "admin.py:app" }, { value: "main.py:app" }] },
      },
    });
  });

  it("has nothing to say of an empty folder", async () => {
    const { code, out } = await runCli(temporaryFolder(), ["inspect"]);
    expect([code, out]).toEqual([0, expect.stringMatching(/stack +–/)]);
  });
});
