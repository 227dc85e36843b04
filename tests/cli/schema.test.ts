import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { specJsonSchema, specSchemaText } from "../../src/spec/json-schema.js";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli } from "./run-cli.js";

const kept = ".backend-gen/schema.json";
const modeline = "# yaml-language-server: $schema=.backend-gen/schema.json\n";
const spec = "# mine\nname: shop\nresources: {tasks: {fields: {title: string}}}\n";

const world = { engine: { schemaText: specSchemaText } };

describe("schema", () => {
  it("prints the schema, and nothing else", async () => {
    const { code, out, err } = await runCli(temporaryFolder(), ["schema"], world);
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toEqual(specJsonSchema());
  });

  it.each([
    ["init", ["init", "--name", "shop", "--resource", "tasks title:string"]],
    ["resource", ["resource", "tasks", "title:string"]],
  ])("is kept in a project that %s makes, whose spec names it on its first line", async (_, argv) => {
    const root = temporaryFolder();
    expect((await runCli(root, argv, world)).code).toBe(0);
    expect(readFileSync(join(root, kept), "utf8")).toBe(specSchemaText());
    expect(readFileSync(join(root, "backend.yaml"), "utf8").startsWith(modeline)).toBe(true);
  });

  it("is renewed by generate, which leaves the spec as it is", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": spec });
    await runCli(root, ["generate"], world);
    writeFileSync(join(root, kept), "old");
    expect((await runCli(root, ["generate"], world)).code).toBe(0);
    expect(readFileSync(join(root, kept), "utf8")).toBe(specSchemaText());
    expect(readFileSync(join(root, "backend.yaml"), "utf8")).toBe(spec);
  });

  it("does not put its line into a spec that somebody else began", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": spec });
    expect((await runCli(root, ["resource", "labels", "name:string"], world)).code).toBe(0);
    expect(readFileSync(join(root, "backend.yaml"), "utf8").startsWith("# mine\nname: shop\n")).toBe(true);
  });

  it("is not written by a dry run", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": spec });
    await runCli(root, ["generate", "--dry-run"], world);
    expect(Object.keys(treeOf(root))).toEqual(["backend.yaml"]);
  });
});
