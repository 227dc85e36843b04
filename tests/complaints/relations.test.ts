import { expect, it } from "vitest";
import type { Resource } from "../../src/blueprint/blueprint.js";
import { resolveBlueprint } from "../../src/blueprint/resolve.js";
import { readBlueprint } from "../../src/cli/read-blueprint.js";
import { testEngine } from "../cli/test-engine.js";

/** Numbers are those of docs/complaints.md. */
function read(resources: object, rest: object = {}) {
  const text = JSON.stringify({ name: "shop", ...rest, resources }, null, 1);
  return readBlueprint(testEngine({ resolve: resolveBlueprint }), [{ path: "backend.json", text }]);
}

function resourceOf(resources: object, table: string): Resource {
  const { value, diagnostics } = read(resources);
  const resource = value?.resources.find((one) => one.table === table);
  if (resource === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return resource;
}

const columnsOf = ({ fields }: Resource) => fields.map(({ column }) => column);

it("complaint 62: both columns of a table of links are called by the whole singular", () => {
  const resources = {
    broker_types: { fields: { name: "string" } },
    car_makes: { fields: { broker_types: "many(broker_types)" } },
  };
  expect(resourceOf(resources, "car_makes").manyRelations).toMatchObject([
    { ownColumn: "car_make_id", otherColumn: "broker_type_id" },
  ]);
});

it("complaint 70: a resource can have many of itself, the two ends of a link told apart", () => {
  const [many] = resourceOf({ users: { fields: { friends: "many(users)" } } }, "users").manyRelations;
  expect(many?.to).toBe("users");
  expect(many?.ownColumn).not.toBe(many?.otherColumn);
});

it("complaint 70: a row that would need itself, or two that need each other, are refused", () => {
  const codes = (resources: object) => read(resources).diagnostics.map(({ code }) => code);
  expect(codes({ tasks: { fields: { parent: "ref(tasks)" } } })).toEqual(["BG2062"]);
  const pair = { as: { fields: { b: "ref(bs)" } }, bs: { fields: { a: "ref(as)" } } };
  expect(codes(pair)).toEqual(["BG2062"]);
});

it("complaint 71: two references to one resource are two columns, each with a key of its own", () => {
  const people = { people: { fields: { name: "string" } } };
  const tasks = resourceOf(
    { ...people, tasks: { fields: { owner: "ref(people)", assignee: "ref(people)?" } } },
    "tasks",
  );
  expect(columnsOf(tasks)).toEqual(["owner_id", "assignee_id"]);
  const names = tasks.fields.map(({ type }) => (type.kind === "ref" ? type.constraint : ""));
  expect(new Set(names).size).toBe(2);
});

it("complaint 72: two resources that are there can be linked, declared on one of them alone", () => {
  const resources = { labels: { fields: { name: "string" } }, tasks: { fields: { labels: "many(labels)" } } };
  expect(resourceOf(resources, "tasks").manyRelations).toMatchObject([
    { to: "labels", table: "tasks_labels" },
  ]);
});

it.each(["user_id", "userId"])("complaint 76: %s, the owner's column, cannot be a field too", (name) => {
  const { diagnostics } = read({ tasks: { fields: { [name]: "int" } } });
  expect(diagnostics.map(({ code }) => code)).toEqual(["BG2012"]);
});

it("complaint 77: references may go in a circle when one of them is optional", () => {
  const resources = { as: { fields: { b: "ref(bs)" } }, bs: { fields: { a: "ref(as)?" } } };
  expect(columnsOf(resourceOf(resources, "as"))).toEqual(["b_id"]);
  expect(columnsOf(resourceOf(resources, "bs"))).toEqual(["a_id"]);
});
