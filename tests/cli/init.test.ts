import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PromptCancelled, type Prompter } from "../../src/host/prompter.js";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli, runJson } from "./run-cli.js";

/** Answers by what is asked; a question that nobody foresaw fails the test. */
function answering(answers: Readonly<Record<string, readonly string[]>>): {
  prompter: Prompter;
  asked: string[];
} {
  const left = new Map(Object.entries(answers).map(([message, given]) => [message, [...given]]));
  const asked: string[] = [];
  const answer = (message: string): Promise<string> => {
    asked.push(message);
    const given = left.get(message)?.shift();
    return given === undefined
      ? Promise.reject(new Error(`unforeseen question: ${message}`))
      : Promise.resolve(given);
  };
  return { prompter: { ask: ({ message }) => answer(message), choose: answer }, asked };
}

const terminal = {
  isInteractive: true,
  isOutputTerminal: false,
  isErrorTerminal: false,
  width: 80,
  out: () => undefined,
  err: () => undefined,
};

describe("init", () => {
  it("makes the folder and the project from flags, and says how to go there", async () => {
    const root = temporaryFolder();
    const { code, document } = await runJson(root, [
      "init",
      "deep/shop",
      "--yes",
      "--resource",
      "tasks title:string done:boolean=false",
      "--resource",
      "labels name:string",
    ]);
    expect(code).toBe(0);
    expect(Object.keys(treeOf(join(root, "deep/shop")))).toEqual(
      expect.arrayContaining(["backend.yaml", "app/tasks.py", "app/labels.py"]),
    );
    expect(document.nextSteps[0]).toEqual({ why: "go into the project", command: "cd deep/shop" });
    expect(readFileSync(join(root, "deep/shop/README.md"), "utf8")).toBe("# shop\n");
  });

  it("writes what the flags say into the spec", async () => {
    const root = temporaryFolder();
    const flags = [
      "--name",
      "my-api",
      "--database",
      "postgres",
      "--user-claim",
      "uid",
      "--target",
      "fastify",
    ];
    await runCli(root, ["init", ...flags, "--resource", "tasks title:string"]);
    const spec = readFileSync(join(root, "backend.yaml"), "utf8");
    for (const line of [
      "name: my-api",
      "target: fastify",
      "provider: postgres",
      "userClaim: uid",
      "strategy: jwt",
    ])
      expect(spec).toContain(line);
  });

  it("asks for what the flags leave open, and for nothing else", async () => {
    const root = temporaryFolder();
    const { prompter, asked } = answering({
      "Name of the project": ["my-api"],
      Stack: ["fastify"],
      "Who may call it": ["none"],
      "First resource, in the plural": ["notes"],
      "First field of notes (like title:string:1..200)": ["text:text"],
      "Next field (empty to finish)": [""],
    });
    expect((await runCli(root, ["init", "--database", "neon"], { host: { terminal, prompter } })).code).toBe(
      0,
    );
    expect(asked).toHaveLength(6);
    expect(readFileSync(join(root, "backend.yaml"), "utf8")).toContain("target: fastify\n");
    expect(readFileSync(join(root, "app/main.py"), "utf8")).toBe("none neon: notes\n");
  });

  it("names the flag when the first resource is missing and nobody can be asked", async () => {
    const root = temporaryFolder();
    const { code, err } = await runCli(root, ["init", "--yes"]);
    expect(code).toBe(2);
    expect(err).toContain("--resource");
    expect(treeOf(root)).toEqual({});
  });

  it.each([["--yes"], ["--json"]])("asks nothing with %s, even on a terminal", async (flag) => {
    const { prompter, asked } = answering({});
    await runCli(temporaryFolder(), ["init", flag], { host: { terminal, prompter } });
    expect(asked).toEqual([]);
  });

  it("that is broken off writes nothing and exits 130", async () => {
    const root = temporaryFolder();
    const cancel = () => Promise.reject(new PromptCancelled());
    const { code } = await runCli(root, ["init", "x"], {
      host: { terminal, prompter: { ask: cancel, choose: cancel } },
    });
    expect([code, treeOf(root)]).toEqual([130, {}]);
  });

  it("refuses a folder that is a project already", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": "name: x\n" });
    expect(await runCli(root, ["init", "--resource", "a b:int"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("BG3013"),
    });
  });

  it("refuses a folder with foreign files", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "there/setup.py": "" });
    expect(await runCli(root, ["init", "there", "--resource", "a b:int"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("setup.py"),
    });
  });

  it("reports wrong fields of a resource flag in their place", async () => {
    const { code, err } = await runCli(temporaryFolder(), ["init", "--resource", "tasks title:strng"]);
    expect(code).toBe(2);
    expect(err).toContain("> 1 | title:strng");
  });
});
