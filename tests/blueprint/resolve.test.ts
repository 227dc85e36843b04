import { describe, expect, test } from "vitest";
import { resolveBlueprint } from "../../src/blueprint/resolve.js";
import { allFindings, blueprintOf, findingsOf, resourceOf } from "./resolved.js";
import { specOf } from "./spec-of.js";

const title = { type: "string" };

describe("a spec that says nothing but its fields", () => {
  const blueprint = blueprintOf({
    name: "task-manager",
    resources: { tasks: { fields: { title } }, notes: { fields: { due_date: { type: "date" } } } },
  });

  test("gets secure and useful settings", () => {
    expect(blueprint).toMatchObject({
      name: { given: "task-manager", snake: "task_manager" },
      target: "fastapi",
      database: { provider: "postgres", ids: "uuid" },
      auth: { strategy: "jwt", userClaim: "sub", rolesClaim: "roles", algorithms: ["HS256"] },
      api: {
        prefix: "/api/v1",
        casing: "snake",
        envelope: true,
        rateLimit: { requests: 100, seconds: 60, text: "100/minute" },
      },
    });
  });

  test("has its resources sorted by name, owned, with all operations, sortable by created_at", () => {
    expect(blueprint.resources.map(({ table }) => table)).toEqual(["notes", "tasks"]);
    expect(blueprint.resources[1]).toMatchObject({
      name: { plural: { snake: "tasks" }, singular: { snake: "task", pascal: "Task" } },
      path: "/tasks",
      isOwned: true,
      hasSoftDelete: false,
      operations: ["list", "get", "create", "replace", "update", "delete"],
      filters: [],
      search: [],
      sorts: [{ kind: "system", name: "created_at", json: "created_at" }],
    });
  });

  test("is frozen all the way down", () => {
    expect(Object.isFrozen(blueprint)).toBe(true);
    expect(Object.isFrozen(blueprint.resources[0]?.fields[0]?.type)).toBe(true);
    expect(Object.isFrozen(blueprint.resources[0]?.indexes[0]?.columns)).toBe(true);
  });
});

describe("settings", () => {
  const tasks = { fields: { title } };

  test("without authentication nothing is owned", () => {
    expect(resourceOf(tasks, { auth: { strategy: "none" } }).isOwned).toBe(false);
    expect(findingsOf({ ...tasks, owner: "user" }, { auth: { strategy: "none" } })).toEqual([
      expect.stringMatching(/^BG2033 resources.tasks.owner value/),
    ]);
  });

  test("camelCase concerns JSON keys, never columns", () => {
    const resource = resourceOf(
      { fields: { due_date: { type: "date" } }, sort: ["created_at", "dueDate"] },
      { api: { casing: "camel" } },
    );
    expect(resource.fields[0]).toMatchObject({ column: "due_date", json: "dueDate" });
    expect(resource.sorts).toMatchObject([
      { json: "createdAt", column: "created_at" },
      { json: "dueDate", column: "due_date" },
    ]);
    expect(resource.indexes[0]?.columns[0]).toMatchObject({ json: "userId", column: "user_id" });
  });

  test.each([
    ["off", null],
    ["5/second", { requests: 5, seconds: 1, text: "5/second" }],
    ["1000/day", { requests: 1000, seconds: 86_400, text: "1000/day" }],
  ])("the rate limit %s", (rateLimit, expected) => {
    expect(blueprintOf({ name: "x", api: { rateLimit }, resources: { tasks } }).api.rateLimit).toEqual(
      expected,
    );
  });

  test.each(["0/minute", "10/week", "ten/minute", "10", "99999999/day"])(
    "the rate limit %s is refused",
    (rateLimit) => {
      expect(findingsOf(tasks, { api: { rateLimit } })).toEqual([
        expect.stringMatching(/^BG2050 api.rateLimit value/),
      ]);
    },
  );

  test.each(["", "/api", "/api/v1.2/x-y"])("the prefix %j stands", (prefix) => {
    expect(blueprintOf({ name: "x", api: { prefix }, resources: { tasks } }).api.prefix).toBe(prefix);
  });

  test.each([
    ["/", 'write ""'],
    ["api/v1", 'write "/api/v1"'],
    ["/api/", 'write "/api"'],
    ["/API", 'write "/api"'],
    ["/a b", "a slash"],
    ["/health", "the backend itself"],
    ["/docs/x", "the backend itself"],
  ])("the prefix %j is refused", (prefix, why) => {
    expect(findingsOf(tasks, { api: { prefix } })).toEqual([expect.stringContaining(why)]);
  });

  test.each(["fastapi", "fastify"] as const)("%s is a target", (target) => {
    expect(allFindings({ name: "x", target, resources: { tasks } })).toEqual([]);
  });

  test("algorithms with published keys can be mixed, and not with one that has a secret", () => {
    const algorithms = ["RS256", "ES256", "EdDSA"];
    expect(findingsOf(tasks, { auth: { algorithms } })).toEqual([]);
    expect(findingsOf(tasks, { auth: { algorithms: ["EdDSA", "HS256", "RS256"] } })).toEqual([
      expect.stringMatching(
        /^BG2050 auth.algorithms value: .*\[EdDSA, HS256, RS256\].*public key as the secret/,
      ),
    ]);
    expect(findingsOf(tasks, { auth: { algorithms: ["RS256", "RS256"] } })).toEqual([
      expect.stringMatching(/^BG2021 auth.algorithms.1/),
    ]);
  });

  test("algorithms and claims that no token could have are refused", () => {
    expect(findingsOf(tasks, { auth: { algorithms: ["none"] } })).toEqual([
      expect.stringMatching(/^BG2020 auth.algorithms.0/),
    ]);
    expect(findingsOf(tasks, { auth: { algorithms: ["hs256"] } })).toEqual([
      expect.stringContaining('did you mean "HS256"'),
    ]);
    expect(findingsOf(tasks, { auth: { algorithms: [] } })).toEqual([expect.stringMatching(/^BG2022/)]);
    expect(findingsOf(tasks, { auth: { userClaim: "" } })).toEqual([
      expect.stringMatching(/^BG2050 auth.userClaim/),
    ]);
    expect(findingsOf(tasks, { auth: { rolesClaim: "x".repeat(65) } })).toEqual([
      expect.stringMatching(/^BG2050 auth.rolesClaim/),
    ]);
  });
});

describe("limits", () => {
  const fields = { title };
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`r${String(index)}`, { fields }]));

  test("no resources, and no fields, are refused", () => {
    expect(allFindings({ name: "x", resources: {} })).toEqual([
      expect.stringMatching(/^BG2030 resources key/),
    ]);
    expect(findingsOf({ fields: {} })).toEqual([expect.stringMatching(/^BG2031 resources.tasks key/)]);
  });

  test("more than 1000 resources, or 500 fields in one, are refused", () => {
    expect(allFindings({ name: "x", resources: many(1001) })).toEqual([
      expect.stringMatching(/^BG2032 resources key/),
    ]);
    const wide = Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`f${String(index)}`, title]));
    expect(findingsOf({ fields: wide })).toEqual([
      expect.stringMatching(/^BG2032 resources.tasks.fields key/),
    ]);
  });

  test("1000 resources take less than a second", () => {
    const spec = specOf({ name: "x", resources: many(1000) });
    const start = process.cpuUsage();
    expect(resolveBlueprint(spec).value?.resources).toHaveLength(1000);
    expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
  });
});

test("descriptions are kept as they are unless they cannot be stored", () => {
  expect(resourceOf({ description: ' """ {{x}} \n', fields: { title } }).description).toBe(' """ {{x}} \n');
  expect(findingsOf({ description: "a\u0000", fields: { title } })).toEqual([
    expect.stringMatching(/^BG2049 resources.tasks.description.*NUL/),
  ]);
  expect(findingsOf({ description: "\ud800", fields: { title } })).toEqual([
    expect.stringMatching(/surrogate/),
  ]);
  expect(findingsOf({ description: "😀".repeat(2001), fields: { title } })).toEqual([
    expect.stringMatching(/2001 characters/),
  ]);
});
