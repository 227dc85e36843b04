import { describe, expect, it } from "vitest";
import type { FieldSpec } from "../../src/spec/spec.js";
import type { PlainResource } from "./plain-spec.js";
import { optional, problems, ref, refIn, resourceIn, shop, tasksWith, text } from "./relation-specs.js";
import { allFindings } from "./resolved.js";

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

describe("what nobody means", () => {
  it("a row without an owner that refers to rows with owners is worth a warning, the other way round is fine", () => {
    const [open, owned]: PlainResource[] = [
      { owner: "none", operations: ["list", "get", "create"], fields: { a: ref("owned") } },
      { fields: { x: text } },
    ];
    if (open === undefined || owned === undefined) throw new Error("nothing to compare");
    expect(allFindings(shop({ open, owned }))).toEqual([expect.stringMatching(/^BG2064 /)]);
    const other = { fields: { a: ref("open") } };
    const shared = { owner: "none", operations: ["list", "get", "create"], fields: { x: text } } as const;
    expect(allFindings(shop({ owned: other, open: shared }))).toEqual([]);
  });

  it("is fine where everybody may get those rows anyway", () => {
    const open: PlainResource = {
      owner: "none",
      operations: ["list", "get", "create"],
      fields: { a: ref("owned") },
    };
    const owned: PlainResource = { fields: { x: text }, access: { get: ["public"] } };
    expect(allFindings(shop({ open, owned }))).toEqual([]);
  });
});
