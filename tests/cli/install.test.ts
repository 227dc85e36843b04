import { describe, expect, it } from "vitest";
import { temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli } from "./run-cli.js";

describe("--install", () => {
  const ended = (exitCode: number, output = "") =>
    ({ kind: "ended", exitCode, output, stdout: output }) as const;
  const withRun = (
    run: (
      command: readonly string[],
      folder: string,
    ) => ReturnType<typeof ended> | { kind: "missing"; program: string },
  ) => ({
    host: {
      processes: {
        ownId: process.pid,
        startOf: () => "1",
        run: (command: readonly string[], folder: string) => Promise.resolve(run(command, folder)),
      },
    },
  });

  it("runs the target's commands in the project and does not tell the user to", async () => {
    const root = temporaryFolder();
    const ran: unknown[] = [];
    const argv = ["resource", "tasks", "title:string", "--install"];
    const { code, out } = await runCli(
      root,
      argv,
      withRun((...call) => (ran.push(call), ended(0))),
    );
    expect(code).toBe(0);
    expect(ran).toEqual([[["tiny", "install"], root]]);
    expect(out).not.toContain("tiny install");
  });

  it.each([
    ["is missing", { kind: "missing", program: "tiny" } as const, "tiny is not installed"],
    ["fails", ended(1, "line\nno network"), "no network"],
  ])("exits 3 with one line when its program %s; the project stays", async (_, result, text) => {
    const root = temporaryFolder();
    const { code, err } = await runCli(
      root,
      ["resource", "tasks", "title:string", "--install"],
      withRun(() => result),
    );
    expect(code).toBe(3);
    expect(err).toContain(text);
    expect(Object.keys(treeOf(root))).toContain("app/tasks.py");
  });
});
