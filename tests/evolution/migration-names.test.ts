import { describe, expect, it } from "vitest";
import { deltaOf } from "../../src/evolution/delta.js";
import { createFileName, stageFileName, stageTitle } from "../../src/evolution/migration-names.js";
import { blueprintOf } from "../targets/generated.js";

const BEFORE = {
  tasks:
    "{ fields: { title: string(200), notes: text?, state: 'enum(open, done) = open' }, filter: [state] }",
  users: "{ fields: { nick: string } }",
};

/** The name and the title of each migration between the two, without its number. */
function namesOf(after: Record<string, string>): [string, string][] {
  const { stages } = deltaOf(blueprintOf(specOf(BEFORE)), blueprintOf(specOf(after)));
  return stages.map((stage) => [stageFileName(2, stage).replace(/^0002_/, ""), stageTitle(stage)]);
}

function specOf(resources: Record<string, string>): string {
  const lines = Object.entries(resources).map(([name, spec]) => `  ${name}: ${spec}`);
  return `name: x\nresources:\n${lines.join("\n")}\n`;
}

function tasks(change: (spec: string) => string): Record<string, string> {
  return { ...BEFORE, tasks: change(BEFORE.tasks) };
}

describe("the name of a migration", () => {
  it.each([
    ["a new column", tasks((spec) => spec.replace("notes", "due: date?, notes")), ["add_tasks_due"]],
    ["a column that goes", tasks((spec) => spec.replace("notes: text?, ", "")), ["drop_tasks_notes"]],
    ["a column of another length", tasks((spec) => spec.replace("200", "300")), ["retype_tasks_title"]],
    [
      "a column that may be empty",
      tasks((spec) => spec.replace("(200)", "(200)?")),
      ["make_tasks_title_optional"],
    ],
    ["a table that goes", { tasks: BEFORE.tasks }, ["drop_users"]],
    [
      "a new index",
      tasks((spec) => spec.replace("[state]", "[state], sort: [title, created_at]")),
      ["index_tasks"],
    ],
    [
      "a column that becomes required",
      tasks((spec) => spec.replace("text?", "text = x")),
      ["guard_tasks_notes", "settle_tasks", "make_tasks_notes_required"],
    ],
    [
      "another list of values",
      tasks((spec) => spec.replace("done", "done, late")),
      ["change_ck_tasks_state", "validate_tasks"],
    ],
    [
      "several things in one table",
      tasks((spec) => spec.replace("notes: text?", "due: date?, at: time?")),
      ["change_tasks"],
    ],
    [
      "the same in two tables",
      {
        tasks: BEFORE.tasks.replace("[state]", "[state], sort: [title, created_at]"),
        users: BEFORE.users.replace("} }", "}, sort: [nick, created_at] }"),
      },
      ["index_tasks_users"],
    ],
  ])("says of %s what it is", (_, after, names) => {
    expect(namesOf(after).map(([name]) => name)).toEqual(names);
  });

  it("says how many tables there are where their names are too long", () => {
    const long = "a".repeat(30);
    expect(createFileName(1, [long, "others"])).toBe(`0001_create_${long}_and_1_more`);
    expect(createFileName(1, [long.repeat(2)])).toBe(`0001_create_${long.repeat(2)}`);
  });
});

describe("the title of a migration", () => {
  it("says each thing that it does", () => {
    const after = tasks((spec) => spec.replace("notes: text?", "due: date?"));
    expect(namesOf(after).map(([, title]) => title)).toEqual(["add tasks.due, drop tasks.notes"]);
  });

  it("is cut where that is too long", () => {
    const fields = Array.from({ length: 9 }, (_, at) => `extra_${String(at)}: int?`).join(", ");
    const [[, title] = []] = namesOf(tasks((spec) => spec.replace("notes", `${fields}, notes`)));
    expect(title).toBe("add tasks.extra_0, add tasks.extra_1, add tasks.extra_2 and 6 more");
  });
});
