import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/diagnostics/catalogue.js";
import { temporaryFolder } from "../host/temporary-folder.js";
import { runCli } from "./run-cli.js";

const explain = (...argv: string[]) => runCli(temporaryFolder(), ["explain", ...argv]);

describe("explain", () => {
  it.each(["BG1003", "bg1003", "1003"])(
    "tells what %s means, what causes it and what mends it",
    async (code) => {
      const { code: exit, out, err } = await explain(code);
      expect([exit, err]).toEqual([0, ""]);
      expect(out).toContain("error BG1003: Unknown type\n");
      expect(out).toContain("  title: strng(1..200)\n");
      expect(out).toContain("  title: string(1..200)\n");
    },
  );

  it("lists every code with its title", async () => {
    const { out } = await explain();
    for (const code of Object.keys(catalogue)) expect(out).toMatch(new RegExp(`^${code}  \\S.*$`, "m"));
  });

  it("shows the files and the command where a command causes it", async () => {
    const { out } = await explain("BG3010");
    expect(out).toContain("In backend.yaml:");
    expect(out).toContain("  backend-gen resource tasks title:text\n");
  });

  it("keeps its lines within the terminal", async () => {
    const { out } = await explain("BG2010");
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  it.each([
    ["BG10003", 'did you mean "BG1003"?'],
    ["nonsense", "see: backend-gen explain"],
  ])("refuses %s with help", async (code, help) => {
    expect(await explain(code)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(help) });
  });

  it("prints JSON for programs", async () => {
    const { out } = await explain("BG1003", "--json");
    expect(JSON.parse(out)).toMatchObject([
      { code: "BG1003", severity: "error", title: "Unknown type", cause: { kind: "spec" } },
    ]);
  });
});

describe("a spec file that is not UTF-8", () => {
  it("is refused with its name", async () => {
    const root = temporaryFolder();
    writeFileSync(`${root}/backend.yaml`, Buffer.from("name: caf\xe9\nresources: {}\n", "latin1"));
    const { code, err } = await runCli(root, ["validate"]);
    expect([code, err]).toEqual([2, expect.stringContaining("BG1005")]);
  });

  it("may hold the sign that stands for such bytes", async () => {
    const root = temporaryFolder();
    const text = "name: cafe\nresources: {tasks: {description: \uFFFD, fields: {title: string}}}\n";
    writeFileSync(`${root}/backend.yaml`, text);
    expect((await runCli(root, ["validate"])).code).toBe(0);
  });
});
