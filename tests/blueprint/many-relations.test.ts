import { describe, expect, it } from "vitest";
import { resolveBlueprint } from "../../src/blueprint/resolve.js";
import { many, manyIn, problems, resourceIn, shop, tasksWith, text } from "./relation-specs.js";
import { allFindings } from "./resolved.js";
import { specOf } from "./spec-of.js";

describe("a many-to-many relation", () => {
  it("is no field, but a list of ids and a table of links with a column for each end", () => {
    const tasks = tasksWith({ labels: many("labels") }, { filter: ["labels"] });
    expect(tasks.fields.map(({ column }) => column)).toEqual(["title"]);
    expect(manyIn(tasks, "labels")).toMatchObject({
      ids: { json: "label_ids" },
      relation: { json: "labels" },
      to: "labels",
      table: "tasks_labels",
      ownColumn: "task_id",
      otherColumn: "label_id",
      ownConstraint: "fk_tasks_labels_task_id_tasks",
      otherConstraint: "fk_tasks_labels_label_id_labels",
      indexName: "ix_tasks_labels_label_id_task_id",
      isFilterable: true,
    });
    expect(manyIn(tasksWith({ labels: many("labels") }), "labels").isFilterable).toBe(false);
  });

  it("to the resource itself tells its two ends apart", () => {
    const { ownColumn, otherColumn } = manyIn(tasksWith({ tasks: many("tasks") }), "tasks");
    expect([ownColumn, otherColumn]).toEqual(["task_id", "other_task_id"]);
    const blockers = manyIn(tasksWith({ blockers: many("tasks") }), "blockers");
    expect([blockers.ownColumn, blockers.otherColumn, blockers.table]).toEqual([
      "task_id",
      "blocker_id",
      "tasks_blockers",
    ]);
  });

  it("has a table with a name that a key's name still fits before", () => {
    const [own, name] = [`${"t".repeat(40)}s`, `${"l".repeat(40)}s`];
    const labels = { fields: { name: text } };
    const plain = shop({ [own]: { fields: { title: text, [name]: many("labels") } }, labels });
    const { table } = manyIn(resourceIn(plain, own), name);
    expect(table).toMatch(/^t{40}s_l+_[0-9a-f]{8}$/);
    expect(table).toHaveLength(60);
  });

  it.each(["optional", "immutable", "readOnly", "writeOnly"] as const)("cannot be %s", (word) => {
    expect(problems({ labels: many("labels", { [word]: true }) })).toContainEqual(
      expect.stringMatching(new RegExp(`^BG2060 .*${word}`)),
    );
  });

  it("cannot have a table that is there already, or be called like its key", () => {
    const clash = allFindings(
      shop({
        tasks: { fields: { labels: many("labels") } },
        labels: { fields: { x: text } },
        tasks_labels: { fields: { x: text } },
      }),
    );
    expect(clash).toContainEqual(expect.stringMatching(/^BG2011 .*tasks_labels/));
    expect(problems({ label_ids: many("labels") })).toContainEqual(
      expect.stringMatching(/^BG2010 .*call it "labels"/),
    );
  });

  it("warns of a twin on the other side", () => {
    const plain = shop({
      labels: { fields: { tasks: many("tasks") } },
      tasks: { fields: { title: text, labels: many("labels") } },
    });
    const { value, diagnostics } = resolveBlueprint(specOf(plain));
    expect(value).not.toBeNull();
    expect(diagnostics).toMatchObject([{ code: "BG2063", severity: "warning" }]);
  });
});
