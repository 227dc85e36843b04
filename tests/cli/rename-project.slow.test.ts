import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createRealEngine } from "../../src/cli/real-engine.js";
import { fillFolder, temporaryFolder } from "../host/temporary-folder.js";
import { runCli } from "./run-cli.js";

const specOf = (target: string) => `name: shop
target: ${target}
auth: {strategy: none}
resources:
  tasks:
    fields:
      title: string
      rank: int?
    sort: [title]
  notes:
    fields:
      task: ref(tasks)
`;

const textOf = (root: string, path: string) => readFileSync(join(root, path), "utf8");

describe("a whole project with edits", () => {
  const world = { engine: createRealEngine() };
  const SERVICES = {
    fastapi: ["app/tasks/service.py", "app/work_orders/service.py"],
    fastify: ["src/tasks/service.ts", "src/work-orders/service.ts"],
  } as const;

  it.each(["fastapi", "fastify"] as const)(
    "has no conflict when a resource is renamed, with %s",
    async (target) => {
      const root = temporaryFolder();
      fillFolder(root, {
        "backend.yaml": specOf(target),
      });
      expect((await runCli(root, ["generate"], world)).code).toBe(0);
      const [from, to] = SERVICES[target];
      const comment = target === "fastapi" ? "#" : "//";
      const lines = textOf(root, from).split("\n");
      // A line of the user above every function: hardly one is not beside a line with the old name.
      const mine = lines.flatMap((line, index) =>
        /^(?:async def|export async function|def|function) /.test(line)
          ? [`${comment} mine ${index}`, line]
          : [line],
      );
      writeFileSync(join(root, from), mine.join("\n"));
      const { code, err } = await runCli(root, ["rename", "tasks", "work_orders"], world);
      expect([code, err]).toEqual([0, ""]);
      const moved = textOf(root, to);
      const notes = mine.join("\n").match(/mine \d+/g);
      expect(moved.match(/mine \d+/g)).toEqual(notes);
      expect(moved).not.toMatch(/task/i);
      expect((await runCli(root, ["generate"], world)).out).toMatch(/^Nothing to do/);
      const field = await runCli(root, ["rename", "work_orders.rank", "weight"], world);
      expect([field.code, field.err, textOf(root, to).match(/mine \d+/g)?.length]).toEqual([
        0,
        "",
        notes?.length,
      ]);
    },
  );
});
