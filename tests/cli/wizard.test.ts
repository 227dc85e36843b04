import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Prompter } from "../../src/host/prompter.js";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli } from "./run-cli.js";

/** Answers in this order: one that a check refuses is noted with the reason, and the next is tried. */
async function talk(root: string, argv: readonly string[], answers: readonly string[]) {
  const left = [...answers];
  const refused: string[] = [];
  const said: string[] = [];
  const next = (message: string) => {
    const answer = left.shift();
    if (answer === undefined) throw new Error(`nobody answers: ${message}`);
    said.push(message);
    return answer;
  };
  const prompter: Prompter = {
    ask: ({ message, check }) => {
      for (;;) {
        const answer = next(message);
        const problem = check?.(answer) ?? null;
        if (problem === null) return Promise.resolve(answer);
        refused.push(problem);
      }
    },
    choose: (message, choices) => {
      const answer = next(message);
      expect(choices.map(({ value }) => value)).toContain(answer);
      return Promise.resolve(answer);
    },
  };
  const terminal = {
    isInteractive: true,
    isOutputTerminal: false,
    isErrorTerminal: false,
    width: 80,
    out: (text: string) => void said.push(text),
    err: (text: string) => void said.push(text),
  };
  const { code } = await runCli(root, ["resource", ...argv], { host: { terminal, prompter } });
  expect(left).toEqual([]);
  return { code, refused, said: said.join("\n") };
}

const spec = "name: shop\nresources:\n  tasks:\n    fields:\n      title: string\n";

function project(): string {
  const root = temporaryFolder();
  fillFolder(root, { "backend.yaml": spec });
  return root;
}

describe("the wizard", () => {
  it("asks for a name and fields, and ends with the command that does the same", async () => {
    const root = temporaryFolder();
    const { code, said } = await talk(
      root,
      ["--owner", "none", "--auth", "none"],
      [
        "labels",
        "name",
        "string",
        "1..40",
        "no",
        "unique trim",
        "",
        "another",
        "hex",
        "string",
        "",
        "yes",
        "",
        "a b",
        "done",
        "yes",
      ],
    );
    expect(code).toBe(0);
    const command =
      "backend-gen resource labels name:string:1..40:unique:trim 'hex:string:optional=a b' --auth none --owner none";
    expect(said).toContain(`  ${command}\n`);
    const [, ...argv] = command.split(/ (?=(?:[^']*'[^']*')*[^']*$)/).map((word) => word.replaceAll("'", ""));
    const other = temporaryFolder();
    expect((await runCli(other, [...argv, "--name", "same"])).code).toBe(0);
    const text = (folder: string) =>
      readFileSync(join(folder, "backend.yaml"), "utf8").replace(/^name: .*$/m, "");
    expect(text(root)).toBe(text(other));
  });

  it("shows the fields as they grow, and drops the last one", async () => {
    const root = temporaryFolder();
    const answers = ["a:int", "another", "b:int", "drop", "another", "c:int", "done", "yes"];
    const { code, said } = await talk(root, ["tasks"], answers);
    expect(code).toBe(0);
    expect(said).toMatch(/ {2}a:int\n[^]* {2}a:int b:int\n[^]* {2}a:int c:int\n/);
    expect(readFileSync(join(root, "app/tasks.py"), "utf8")).toContain("a: int\nc: int\n");
  });

  it("asks again when the only field is dropped", async () => {
    const { code } = await talk(temporaryFolder(), ["tasks"], ["a:int", "drop", "b:int", "done", "yes"]);
    expect(code).toBe(0);
  });

  it("refuses an answer as it is given, by the whole spec", async () => {
    const root = project();
    const answers = [
      "2fa",
      "user_id",
      "title:int",
      "size",
      "int",
      "5..1",
      "1..5",
      "no",
      "uniqe",
      "",
      "9",
      "3",
      "done",
      "yes",
    ];
    const { code, refused } = await talk(root, ["tasks"], answers);
    expect(code).toBe(0);
    expect(refused).toEqual([
      expect.stringContaining("starts with a digit"),
      expect.stringContaining("user_id"),
      expect.stringContaining('tasks already has a field title: it is "string", not "int"'),
      expect.stringContaining("the range is empty"),
      expect.stringContaining('did you mean "unique"?'),
      expect.stringContaining("9"),
    ]);
    expect(readFileSync(join(root, "backend.yaml"), "utf8")).toContain("size: int(1..5) = 3");
  });

  it("lets a field refer to its own resource, which must be optional", async () => {
    const root = project();
    const { refused } = await talk(
      root,
      ["tasks"],
      ["parent", "ref", "nothing", "tasks", "yes", "", "done", "no"],
    );
    expect(refused).toEqual([expect.stringContaining("nothing")]);
  });

  it("begins a field anew for <, and says why a choice cannot be", async () => {
    const answers = ["a", "int", "<", "parent", "ref", "tasks", "no", "yes", "<", "b:int", "done", "no"];
    const { said } = await talk(project(), ["tasks"], answers);
    expect(said).toContain("no first row could ever be made");
  });

  it("asks for another name when the given one cannot be", async () => {
    const { code, said } = await talk(temporaryFolder(), ["Tasks!"], ["tasks", "a:int", "done", "yes"]);
    expect([code, said]).toEqual([0, expect.stringContaining("cannot be the name of a resource")]);
  });

  it("writes nothing when the answer in the end is no", async () => {
    const root = project();
    const { code, said } = await talk(root, ["tasks"], ["a:int", "done", "no"]);
    expect([code, said]).toEqual([130, expect.stringContaining("Cancelled: nothing was written.")]);
    expect(treeOf(root)).toEqual({ "backend.yaml": spec });
  });

  it("asks nothing for a project that what is said of it does not fit", async () => {
    const root = temporaryFolder();
    fillFolder(root, {
      "requirements.txt": "fastapi>=0.121\n",
      "main.py": "from fastapi import FastAPI\n\napp = FastAPI()\n",
    });
    const before = treeOf(root);
    const said = ["session=main.py:get_session", "orm=sqlalchemy", "base=none"];
    const answers = said.flatMap((answer) => ["--host", answer]);
    const result = await talk(root, ["notes", ...answers], []);
    expect(result.code).toBe(2);
    expect(result.said).toContain("host.base cannot be left out");
    expect(treeOf(root)).toEqual(before);
  });

  it("asks nothing while the spec is broken", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": `${spec}    sort: [titel]\n` });
    const { code, said } = await talk(root, ["tasks"], []);
    expect([code, said]).toEqual([2, expect.stringContaining('did you mean "title"?')]);
  });
});
