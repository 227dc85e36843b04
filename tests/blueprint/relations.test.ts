import { describe, expect, it } from "vitest";
import type { Field, ManyRelation, Resource } from "../../src/blueprint/blueprint.js";
import type { RefType } from "../../src/blueprint/field-type.js";
import { resolveBlueprint } from "../../src/blueprint/resolve.js";
import type { FieldSpec } from "../../src/spec/spec.js";
import type { PlainResource, PlainSpec } from "./plain-spec.js";
import { allFindings, blueprintOf } from "./resolved.js";
import { specOf } from "./spec-of.js";

const text: FieldSpec = { type: "text" };
const ref = (to: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ type: "ref", to, ...more });
const optional = (to: string, more: Partial<FieldSpec> = {}): FieldSpec =>
  ref(to, { optional: true, ...more });
const many = (to: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ type: "many", to, ...more });

type Resources = Readonly<Record<string, PlainResource>>;

function shop(resources: Resources, rest: Partial<PlainSpec> = {}): PlainSpec {
  return { name: "shop", resources, ...rest };
}

/** The resource tasks of a spec without problems, beside projects and labels. */
function tasksWith(fields: Readonly<Record<string, FieldSpec>>, rest: Partial<PlainResource> = {}): Resource {
  const tasks = { ...rest, fields: { title: text, ...fields } };
  return resourceIn(
    shop({ tasks, projects: { fields: { name: text } }, labels: { fields: { name: text } } }),
    "tasks",
  );
}

function resourceIn(plain: PlainSpec, table: string): Resource {
  const found = blueprintOf(plain).resources.find((resource) => resource.table === table);
  if (found === undefined) throw new Error(`no resource ${table}`);
  return found;
}

function refIn({ fields }: Resource, column: string): Field & { readonly type: RefType } {
  const found = fields.find((field) => field.column === column);
  if (found?.type.kind !== "ref") throw new Error(`${column} is no reference`);
  return { ...found, type: found.type };
}

function manyIn({ manyRelations }: Resource, name: string): ManyRelation {
  const found = manyRelations.find(({ relation }) => relation.name.snake === name);
  if (found === undefined) throw new Error(`no relation ${name}`);
  return found;
}

/** The errors among what is found about tasks with these fields. */
function problems(fields: Readonly<Record<string, FieldSpec>>, rest: Partial<PlainResource> = {}): string[] {
  const tasks = { ...rest, fields: { title: text, ...fields } };
  return allFindings(
    shop({ tasks, projects: { fields: { name: text } }, labels: { fields: { name: text } } }),
  );
}

describe("a reference", () => {
  it("is a field that holds the id, and a relation with the name that the spec gave", () => {
    const field = refIn(tasksWith({ mainProject: ref("projects") }), "main_project_id");
    expect(field).toMatchObject({ json: "main_project_id", isRequired: true, isOptional: false });
    expect(field.type).toMatchObject({
      to: "projects",
      ids: "uuid",
      constraint: "fk_tasks_main_project_id_projects",
    });
    expect(field.type.relation).toMatchObject({ json: "main_project", name: { snake: "main_project" } });
  });

  it("speaks the casing of the API and has the ids of the database", () => {
    const plain = shop(
      { tasks: { fields: { parentTask: optional("tasks") } } },
      { api: { casing: "camel" }, database: { ids: "int" } },
    );
    const field = refIn(resourceIn(plain, "tasks"), "parent_task_id");
    expect([field.json, field.type.relation.json, field.type.ids]).toEqual([
      "parentTaskId",
      "parentTask",
      "int",
    ]);
  });

  it.each([
    [ref("projects"), "restrict"],
    [optional("projects"), "setNull"],
    [optional("projects", { onDelete: "restrict" }), "restrict"],
    [ref("projects", { onDelete: "cascade" }), "cascade"],
  ])("of %j does on deletion: %s", (spec, onDelete) => {
    expect(refIn(tasksWith({ project: spec }), "project_id").type.onDelete).toBe(onDelete);
  });

  it("can be found by its resource's name in any spelling", () => {
    const plain = shop({
      order_items: { fields: { name: text } },
      tasks: { fields: { item: ref("orderItems") } },
    });
    expect(refIn(resourceIn(plain, "tasks"), "item_id").type.to).toBe("order_items");
  });

  it("brings an index over its column, whole though the resource has soft delete, unless a rule begins with it", () => {
    const fields = { project: ref("projects"), label: optional("labels") };
    const { indexes } = tasksWith(fields, {
      softDelete: true,
      owner: "none",
      unique: [["project", "title"]],
    });
    expect(indexes.find(({ name }) => name === "ix_tasks_project_id")?.onlyLive).toBe(false);
    expect(indexes.find(({ name }) => name === "ix_tasks_label_id")?.onlyLive).toBe(false);
    const whole = tasksWith(fields, { owner: "none", unique: [["project", "title"]] });
    expect(whole.indexes.map(({ name }) => name)).not.toContain("ix_tasks_project_id");
  });

  it("is called by its field's name in filter, sort, unique and indexes", () => {
    const fields = { project: ref("projects") };
    const tasks = tasksWith(fields, { filter: ["project"], unique: [["project", "title"]] });
    expect(tasks.filters.map(({ column }) => column)).toEqual(["project_id"]);
    expect(tasks.indexes[0]?.name).toBe("uq_tasks_user_id_project_id_title");
  });

  it("has a name in the database that is cut where it would be too long, and its own among others", () => {
    const long = `a${"b".repeat(40)}`;
    const tasks = tasksWith({ [long]: ref("projects"), [`${long}c`]: ref("projects") });
    const names = tasks.fields.flatMap(({ type }) => (type.kind === "ref" ? [type.constraint] : []));
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^fk_tasks_.{1,54}$/);
  });
});

describe("a reference is refused", () => {
  it.each([
    ["to nothing known, with what was meant", { project: ref("project") }, /^BG2061 .*project\.to.*projects/],
    [
      "to nothing like it, with what there is",
      { project: ref("zzz") },
      /^BG2061 .*labels.*projects.*tasks|^BG2061 .*tasks/,
    ],
    [
      "with setNull though it is required",
      { project: ref("projects", { onDelete: "setNull" }) },
      /^BG2048 .*onDelete/,
    ],
    ["with a default", { project: optional("projects", { default: "x" }) }, /^BG2060 .*default/],
    ["with an example", { project: ref("projects", { example: "x" }) }, /^BG2060 .*example/],
    ["when nobody is sent it", { project: ref("projects", { writeOnly: true }) }, /^BG2060 .*writeOnly/],
    ["when it is called like its key", { project_id: ref("projects") }, /^BG2010 .*call it "project"/],
    ["when its key is another field's", { project: ref("projects"), project_id: text }, /^BG2011 /],
  ])("%s", (_, fields: Readonly<Record<string, FieldSpec>>, expected) => {
    expect(problems(fields)).toContainEqual(expect.stringMatching(expected));
  });

  it("when its key is the owner's column, and not where there is no owner", () => {
    const people: PlainResource = { fields: { name: text }, owner: "none" };
    const findings = allFindings(shop({ users: people, tasks: { fields: { user: ref("users") } } }));
    expect(findings).toContainEqual(expect.stringMatching(/^BG2012 resources.tasks.fields.user/));
    const free = shop({ users: people, tasks: { owner: "none", fields: { user: ref("users") } } });
    expect(refIn(resourceIn(free, "tasks"), "user_id").type.to).toBe("users");
  });
});

describe("circles", () => {
  const circle = (last: FieldSpec): string[] =>
    allFindings(
      shop({
        as: { fields: { b: ref("bs") } },
        bs: { fields: { c: ref("cs") } },
        cs: { fields: { a: last } },
      }),
    );

  it("of required references are reported once, spelled out", () => {
    expect(circle(ref("as"))).toEqual([expect.stringMatching(/^BG2062 .*as\.b → bs\.c → cs\.a → as/)]);
  });

  it("with an optional one are fine, and so is an optional reference to oneself", () => {
    expect(circle(optional("as"))).toEqual([]);
    expect(problems({ parent: optional("tasks") })).toEqual([]);
    expect(problems({ parent: ref("tasks") })).toEqual([
      expect.stringMatching(/^BG2062 .*tasks\.parent → tasks/),
    ]);
  });

  it("are each reported where several begin at one resource", () => {
    const findings = allFindings(
      shop({
        as: { fields: { b: ref("bs"), c: ref("cs") } },
        bs: { fields: { a: ref("as") } },
        cs: { fields: { a: ref("as") } },
      }),
    );
    expect(findings.map((finding) => finding.slice(0, 6))).toEqual(["BG2062", "BG2062"]);
  });

  it("are found in a chain of a thousand resources, without recursion", () => {
    const names = Array.from({ length: 1000 }, (_, index) => `r${String(index)}s`);
    const resources = Object.fromEntries(
      names.map((name, index) => [name, { fields: { next: ref(names[(index + 1) % 1000] ?? "") } }]),
    );
    const findings = allFindings(shop(resources));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(/ → … → /);
  });
});

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
    const name = `${"l".repeat(60)}s`;
    const { table } = manyIn(tasksWith({ [name]: many("labels") }), name);
    expect(table.length).toBeLessThanOrEqual(60);
    expect(table).toMatch(/^tasks_l+_[0-9a-f]{8}$/);
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

describe("what nobody means", () => {
  it("a row without an owner that refers to rows with owners is worth a warning, the other way round is fine", () => {
    const [open, owned]: PlainResource[] = [
      { owner: "none", fields: { a: ref("owned") } },
      { fields: { x: text } },
    ];
    if (open === undefined || owned === undefined) throw new Error("nothing to compare");
    expect(allFindings(shop({ open, owned }))).toEqual([expect.stringMatching(/^BG2064 /)]);
    const other = { fields: { a: ref("open") } };
    expect(allFindings(shop({ owned: other, open: { owner: "none", fields: { x: text } } }))).toEqual([]);
  });
});
