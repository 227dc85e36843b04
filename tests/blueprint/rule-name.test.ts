import { expect, test } from "vitest";
import { ruleName } from "../../src/blueprint/rule-name.js";

const nothing = new Set<string>();

test("a short name is spelled out", () => {
  expect(ruleName({ table: "tasks", columns: ["user_id", "title"], isUnique: true }, nothing)).toBe(
    "uq_tasks_user_id_title",
  );
  expect(ruleName({ table: "tasks", columns: ["due_date"], isUnique: false }, nothing)).toBe(
    "ix_tasks_due_date",
  );
});

test("a long name is cut to 63 bytes and stays distinct from its neighbour", () => {
  const columns = ["a_very_long_column_name_indeed_for_a_table", "another_very_long_column"];
  const one = ruleName({ table: "tasks", columns, isUnique: false }, nothing);
  const two = ruleName({ table: "tasks", columns: [...columns, "id"], isUnique: false }, nothing);
  expect(one).toHaveLength(63);
  expect(one).toMatch(/^ix_tasks_a_very_long_.*_[0-9a-f]{8}$/);
  expect(two).not.toBe(one);
  expect(ruleName({ table: "tasks", columns, isUnique: false }, nothing)).toBe(one);
});

test("a name that is taken gets a hash", () => {
  const name = ruleName({ table: "a", columns: ["b_c"], isUnique: true }, new Set(["uq_a_b_c"]));
  expect(name).toMatch(/^uq_a_b_c_[0-9a-f]{8}$/);
  expect(ruleName({ table: "a", columns: ["b_c"], isUnique: true }, new Set(["uq_a_b_c", name]))).not.toBe(
    name,
  );
});
