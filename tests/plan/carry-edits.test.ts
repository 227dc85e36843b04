import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carryEdits } from "../../src/plan/carry-edits.js";
import { wordFinder } from "../../src/plan/word-finder.js";
import { runs } from "../support/runs.js";

const words = wordFinder([
  { before: "tasks", now: "todos" },
  { before: "task", now: "todo" },
]);
const base = "def get_task(id):\n    task = find(id)\n    return task\n";

describe("carryEdits", () => {
  it("gives other names to what was generated, and none to a line of the user's", () => {
    const mine = "def get_task(id):\n    task = find(id)\n    audit(task)\n    return task\n";
    expect(carryEdits({ base, mine }, "", words)).toEqual({
      base: "def get_todo(id):\n    todo = find(id)\n    return todo\n",
      mine: "def get_todo(id):\n    todo = find(id)\n    audit(task)\n    return todo\n",
    });
  });

  it("gives other names to what was generated of a line that the user has changed", () => {
    const mine = base.replace("get_task(id)", "get_task(id, task_too)");
    expect(carryEdits({ base, mine }, "", words).mine).toContain("def get_todo(id, task_too):\n");
  });

  it("spells a name of several words as the generated text does", () => {
    const spelled = wordFinder([
      { before: "jobs", now: "work_orders" },
      { before: "jobs", now: "work-orders" },
    ]);
    const text = 'list_jobs("/jobs")\njobs\n';
    const next = 'list_work_orders("/work-orders")\nwork_orders\n';
    const carried = carryEdits({ base: text, mine: text.replace(")", ", 1)") }, next, spelled);
    expect(carried).toEqual({ base: next, mine: next.replace(")", ", 1)") });
  });

  const line = fc.constantFrom("task", "list_tasks()", "", "x = 1", "  return task");
  const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join("\n"));

  it("loses no line, and changes nothing where no name does", () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(carryEdits({ base: one, mine: other }, "", wordFinder([]))).toEqual({
          base: one,
          mine: other,
        });
        const carried = carryEdits({ base: one, mine: other }, "", words);
        expect(carried.mine.split("\n")).toHaveLength(other.split("\n").length);
      }),
      runs(500),
    );
  });
});
