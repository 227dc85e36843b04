import { describe, expect, test } from "vitest";
import { AWKWARD_NAMES } from "./name-arbitrary.js";
import { allFindings, blueprintOf, findingsOf, resourceOf } from "./resolved.js";

const fields = { title: { type: "string" } };

describe("names a user may reasonably want", () => {
  test.each(AWKWARD_NAMES)("%s is fine for a resource and for a field", (name) => {
    const resources = { [name]: { fields: { [name]: { type: "string" } }, sort: [name], unique: [name] } };
    const [resource] = blueprintOf({ name: "x", resources }).resources;
    expect(resource?.fields[0]?.name.given).toBe(name);
  });

  test("all of them together are fine as fields", () => {
    const all = Object.fromEntries(AWKWARD_NAMES.map((name) => [name, { type: "int" }]));
    expect(resourceOf({ fields: all }).fields).toHaveLength(AWKWARD_NAMES.length);
  });

  test("health and docs are fine below a prefix, user_id where nobody owns anything", () => {
    expect(
      blueprintOf({ name: "x", resources: { health: { fields }, docs: { fields }, openapi: { fields } } })
        .resources,
    ).toHaveLength(3);
    expect(resourceOf({ owner: "none", fields: { user_id: { type: "string" } } }).isOwned).toBe(false);
  });
});

describe("names of fields", () => {
  const found = (name: string) => findingsOf({ fields: { [name]: { type: "string" } } });

  test.each([
    ["2fa", /starts with a digit.*"fa"/],
    ["Due Date", /snake_case or camelCase.*"due_date"/],
    ["_id", /snake_case/],
    ["a__b", /"a_b"/],
    ["größe", /"gro_?e"|"grosse"|ASCII/],
    ["due-date", /"due_date"/],
    ["DueDate", /"due_date"/],
    ["", /empty/],
    ["x".repeat(51), /more than 50/],
    ["aB".repeat(20), /underscores between its words included/],
    ["__proto__", /"proto"/],
    ["xmin", /PostgreSQL/],
  ])("%j is refused", (name, why) => {
    expect(found(name)).toEqual([expect.stringMatching(why)]);
    expect(found(name)[0]).toMatch(/^BG2010 resources.tasks.fields\..* key/s);
  });

  const camel = (name: string, type = "string") =>
    findingsOf({ fields: { [name]: { type } } }, { api: { casing: "camel" } });

  test.each([
    ...["hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "toString", "valueOf"],
    ...["value_of", "to_string"],
  ])("%s is refused where its key would be that of a method, and nowhere else", (name) => {
    expect(camel(name)).toEqual([expect.stringMatching(/^BG2010 .* key.*a method of that name.*"\w+_\w+"/)]);
    expect(found(name)).toEqual([]);
  });

  test.each(["constructor", "tostring", "value_of_it", "prototype", "toJSON"])("%s is no method", (name) => {
    expect(camel(name)).toEqual([]);
  });

  test.each(["id", "created_at", "updatedAt", "deleted_at", "user_id", "userId"])(
    "%s is a system field",
    (name) => {
      expect(found(name)).toEqual([expect.stringMatching(/^BG2012 .* key/)]);
    },
  );

  test("two that differ in writing or case only clash", () => {
    expect(findingsOf({ fields: { due_date: { type: "date" }, dueDate: { type: "date" } } })).toEqual([
      expect.stringMatching(
        /^BG2011 resources.tasks.fields.dueDate key: the field "dueDate" clashes with "due_date"/,
      ),
    ]);
    expect(findingsOf({ fields: { due_date: { type: "date" }, duedate: { type: "date" } } })).toHaveLength(1);
  });
});

describe("names of resources", () => {
  const found = (...names: string[]) =>
    allFindings({ name: "x", resources: Object.fromEntries(names.map((name) => [name, { fields }])) });

  test("a bad one is refused at its key", () => {
    expect(found("Order Items")).toEqual([
      expect.stringMatching(/^BG2010 resources.Order Items key.*"order_items"/),
    ]);
  });

  test("two whose plurals or singulars are the same clash", () => {
    expect(found("order_items", "orderItems")).toEqual([
      expect.stringMatching(/^BG2011 resources.orderItems key.*case and underscores/),
    ]);
    expect(found("status", "statuses")).toEqual([expect.stringMatching(/^BG2011 .*singular:/)]);
    expect(found("data", "news", "people")).toEqual([]);
  });

  test("a singular can be set, and must be a name itself", () => {
    expect(resourceOf({ singular: "todo", fields }).name.singular.pascal).toBe("Todo");
    expect(findingsOf({ singular: "To Do", fields })).toEqual([
      expect.stringMatching(/^BG2010 resources.tasks.singular value/),
    ]);
  });

  test("addresses of the backend itself are taken", () => {
    expect(found("auth")).toEqual([expect.stringMatching(/^BG2013 resources.auth key.*\/api\/v1\/auth/)]);
    const atRoot = {
      name: "x",
      api: { prefix: "" },
      resources: { health: { fields }, docs: { fields }, openapi: { fields } },
    };
    expect(allFindings(atRoot).map((finding) => finding.split(":")[0])).toEqual([
      "BG2013 resources.docs key",
      "BG2013 resources.health key",
    ]);
  });

  test("tables of the database itself are taken", () => {
    for (const name of ["sqlite_things", "pg_class", "alembic_version"])
      expect(found(name)).toEqual([expect.stringMatching(/^BG2010/)]);
  });
});

describe("the project's name", () => {
  const found = (name: string) => allFindings({ name, resources: { tasks: { fields } } });

  test.each(["task-manager", "task_manager", "x", "shop2"])("%s is fine", (name) => {
    expect(found(name)).toEqual([]);
  });

  test.each([
    ["Task Manager", /"task-manager"/],
    ["taskManager", /"task-manager"/],
    ["-x", /"x"/],
    ["x-", /"x"/],
    ["9lives", /digit/],
    ["fastapi", /"fastapi-api"/],
    ["a".repeat(51), /50/],
    ["../x", /"x"/],
  ])("%s is refused", (name, why) => {
    expect(found(name)).toEqual([expect.stringMatching(/^BG2010 name value/)]);
    expect(found(name)[0]).toMatch(why);
  });
});
