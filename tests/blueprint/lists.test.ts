import { describe, expect, test } from "vitest";
import type { Resource } from "../../src/blueprint/blueprint.js";
import type { PlainResource } from "./plain-spec.js";
import { blueprintOf, findingsOf, resourceOf } from "./resolved.js";

const fields = {
  title: { type: "string" },
  done: { type: "boolean" },
  due_date: { type: "date", optional: true },
  notes: { type: "text" },
  extra: { type: "json" },
  tags: { type: "array", items: { type: "string" } },
  secret: { type: "password" },
  pin: { type: "string", writeOnly: true },
  limit: { type: "int" },
} as const;

function found(rest: Partial<PlainResource>): string[] {
  return findingsOf({ fields, ...rest });
}

describe("filter, sort and search", () => {
  test("resolve to fields and system columns, in the order written and whichever spelling", () => {
    const resource = resourceOf({
      fields,
      filter: ["dueDate", "done"],
      sort: ["updated_at", "title"],
      search: ["notes"],
    });
    expect(resource.filters.map(({ column }) => column)).toEqual(["due_date", "done"]);
    expect(resource.sorts).toMatchObject([
      { kind: "system", name: "updated_at" },
      { kind: "field", column: "title", isNullable: false },
    ]);
    expect(resource.search.map(({ column }) => column)).toEqual(["notes"]);
  });

  test.each([
    [{ filter: ["don"] }, /^BG2020 resources.tasks.filter.0 value.*did you mean "done"/],
    [{ sort: ["zzz"] }, /^BG2020 .*known here: title, done/],
    [{ sort: ["title", "title"] }, /^BG2021 resources.tasks.sort.1/],
    [{ sort: ["due_date", "dueDate"] }, /^BG2021/],
    [{ filter: ["limit"] }, /^BG2023 .*meaning of its own.*"limit_value"/],
    [{ filter: ["created_at"] }, /^BG2023 .*system field/],
    [{ filter: ["extra"] }, /^BG2023/],
    [{ filter: ["tags"] }, /^BG2023/],
    [{ filter: ["pin"] }, /^BG2023 .*writeOnly/],
    [{ sort: ["secret"] }, /^BG2023/],
    [{ sort: ["id"] }, /^BG2023 .*ties/],
    [{ sort: ["user_id"] }, /^BG2023 .*owner/],
    [{ sort: ["user_id"], owner: "none" as const }, /^BG2020/],
    [{ search: ["done"] }, /^BG2023 .*no text/],
    [{ search: ["pin"] }, /^BG2023/],
    [{ operations: ["lst"] }, /^BG2020 .*did you mean "list"/],
    [{ operations: ["get", "get"] }, /^BG2021/],
    [{ operations: [] }, /^BG2022 resources.tasks.operations/],
  ])("%j is refused", (rest, expected) => {
    expect(found(rest)[0]).toMatch(expected);
  });

  test("a field whose type is reported is not reported again where it is listed", () => {
    expect(
      findingsOf({
        fields: { title: { type: "strng", unique: true } },
        filter: ["title"],
        sort: ["title"],
        unique: [["title"]],
      }),
    ).toHaveLength(1);
  });

  test("operations come in one order", () => {
    expect(resourceOf({ fields, operations: ["delete", "list"] }).operations).toEqual(["list", "delete"]);
  });
});

function columnsOf(resource: Resource): string[] {
  return resource.indexes.map(
    ({ isUnique, columns }) => `${isUnique ? "unique " : ""}${columns.map(({ column }) => column).join(" ")}`,
  );
}

describe("indexes", () => {
  test("the owner leads unique rules, indexes and the orders of a list", () => {
    const resource = resourceOf({
      fields,
      unique: ["title"],
      indexes: [["done", "due_date"]],
      sort: ["created_at", "title"],
    });
    expect(columnsOf(resource)).toEqual([
      "unique user_id title",
      "user_id done due_date",
      "user_id id",
      "user_id created_at id",
      "user_id title id",
    ]);
    expect(resource.indexes[0]?.name).toBe("uq_tasks_user_id_title");
  });

  test("without an owner the primary key serves the default order", () => {
    expect(columnsOf(resourceOf({ fields, owner: "none", unique: ["title"] }))).toEqual([
      "unique title",
      "created_at id",
    ]);
  });

  test("the words of a field do as the lists do, and what is said twice counts once", () => {
    const words = { title: { type: "string", unique: true }, done: { type: "boolean", index: true } };
    expect(columnsOf(resourceOf({ fields: words, unique: ["title"], sort: [] }))).toEqual([
      "unique user_id title",
      "user_id done",
      "user_id id",
    ]);
  });

  test("an index that another one starts with is left out, a unique rule never", () => {
    const resource = resourceOf({
      fields,
      owner: "none",
      unique: ["title", ["title", "due_date"]],
      indexes: ["title", "due_date"],
      sort: ["due_date"],
    });
    expect(columnsOf(resource)).toEqual(["unique title", "unique title due_date", "due_date id"]);
  });

  test("soft-deleted rows count nowhere", () => {
    const resource = resourceOf({ fields, unique: ["title"], softDelete: true });
    expect(resource.indexes.map(({ onlyLive }) => onlyLive)).toEqual([true, true, true]);
  });

  test("without a list there is no index for its orders, and none for a key that is too wide", () => {
    expect(columnsOf(resourceOf({ fields, operations: ["get"] }))).toEqual([]);
    expect(columnsOf(resourceOf({ fields, owner: "none", sort: ["notes"] }))).toEqual([]);
  });

  test.each([
    [{ unique: ["titel"] }, /^BG2020 resources.tasks.unique.0 value.*"title"/],
    [{ unique: [["title", "don"]] }, /^BG2020 resources.tasks.unique.0.1/],
    [{ unique: [["title", "title"]] }, /^BG2021 resources.tasks.unique.0.1/],
    [
      {
        unique: [
          ["title", "done"],
          ["done", "title"],
        ],
      },
      /^BG2021 resources.tasks.unique.1/,
    ],
    [{ indexes: ["title", "title"] }, /^BG2021/],
    [{ unique: [[]] }, /^BG2022/],
    [{ unique: ["extra"] }, /^BG2023/],
    [{ unique: ["done"] }, /^BG2023 .*two rows/],
    [{ unique: [["user_id", "title"]] }, /^BG2023 .*owner is added/],
    [{ unique: ["created_at"] }, /^BG2023/],
    [{ indexes: ["tags"] }, /^BG2023/],
    [{ unique: ["notes"] }, /^BG2024 .*maximum length/],
  ])("%j is refused", (rest, expected) => {
    expect(found(rest)).toEqual([expect.stringMatching(expected)]);
  });

  test("a word on a field that cannot be compared is refused at the word", () => {
    expect(findingsOf({ fields: { extra: { type: "json", index: true } } })).toEqual([
      expect.stringMatching(/^BG2023 resources.tasks.fields.extra.index value/),
    ]);
  });

  test("names stay distinct over the whole backend", () => {
    const resources = {
      a: { owner: "none", fields: { b_c: { type: "int", unique: true } }, operations: ["get"] },
      a_b: { owner: "none", fields: { c: { type: "int", unique: true } }, operations: ["get"] },
    } as const;
    const names = blueprintOf({ name: "x", resources }).resources.flatMap(({ indexes }) =>
      indexes.map(({ name }) => name),
    );
    expect(names).toEqual(["uq_a_b_c", expect.stringMatching(/^uq_a_b_c_[0-9a-f]{8}$/)]);
  });
});
