import { describe, expect, it } from "vitest";
import { ownManPage } from "../../src/cli/help/own-man-page.js";
import { main } from "../../src/cli/main.js";
import { toolVersion } from "../../src/cli/version.js";
import { testHost } from "../host/test-host.js";
import { ownCommands, ownProgram } from "./own-program.js";

const commands = ownCommands().map((node) => [node.words.join(" "), node] as const);

async function helpOf(argv: readonly string[]): Promise<string> {
  const host = testHost("/");
  expect(await main(argv, host, () => Promise.reject(new Error("the engine was loaded")))).toBe(0);
  return host.printed.out;
}

describe("the help of a command", () => {
  it.each(commands)("%s: says what it does, its options, examples and exit codes", async (_, node) => {
    const text = await helpOf([...node.words, "--help"]);
    const oneLine = text.replaceAll(/\s+/g, " ");
    expect(oneLine).toContain(node.description);
    for (const { long } of node.options) expect(oneLine).toContain(`${long} `);
    for (const { description } of node.options)
      expect(oneLine).toContain(description.replaceAll(/\s+/g, " "));
    expect(text).toMatch(/\nExamples:\n {2}\S/);
    expect(text).toMatch(/\nExit codes:\n {2}0 {3}\S/);
  });

  it.each(commands.filter(([, node]) => node.words.length === 1))("%s: help says the same", async (name) => {
    expect(await helpOf(["help", name])).toBe(await helpOf([name, "--help"]));
  });
});

describe("the man page", () => {
  const page = ownManPage();
  const plain = page
    .replaceAll(/\\f[BIR]/g, "")
    .replaceAll("\\-", "-")
    .replaceAll("\\(ti", "~")
    .replaceAll("\\e", "\\");

  it("is of this version", () => {
    expect(plain).toContain(`"backend-gen ${toolVersion()}"`);
  });

  it.each(commands)(
    "%s: is described with its options and examples",
    (name, { options, description, help }) => {
      const section = plain
        .slice(plain.indexOf(`\n.SS ${name}`))
        .slice(1)
        .split("\n.SS ", 2)
        .join("");
      expect(section).toContain(description);
      for (const { long } of options) if (long !== "--help") expect(section).toContain(long);
      for (const example of help?.examples ?? [])
        expect(section).toContain(typeof example === "string" ? example : example[0]);
    },
  );

  it("has the options of every command", () => {
    for (const { long, short } of ownProgram().options)
      expect(plain).toContain(`\n.TP\n${short === null ? "" : `${short}, `}${long}`);
  });
});
