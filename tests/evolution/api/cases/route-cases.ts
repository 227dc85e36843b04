import { backend, changed, tasks, type ApiChangeCase } from "./api-change-case.js";

const FIELDS = { title: "string(1..50)", done: "boolean = false", due: "date?" };
const ALL = ["list", "get", "create", "replace", "update", "delete"];
const LABELS = { fields: { name: "string(1..40)" } };

const part = (rest: object) => tasks(FIELDS, { ...rest });
const without = (name: string) => part({ operations: ALL.filter((other) => other !== name) });

const access = (list: unknown) =>
  backend({ tasks: { fields: FIELDS, access: { list } } }, { auth: { roles: ["admin", "clerk"] } });

const DELETE = "DELETE /api/v1/tasks/{id}";
const LIST = "GET /api/v1/tasks";

/** Resources, operations, access, and what can be asked of a list. */
export const ROUTE_CASES: readonly ApiChangeCase[] = [
  changed("nothing", [part({}), part({})]),
  changed(
    "a resource is removed",
    [backend({ tasks: LABELS, labels: LABELS }), backend({ tasks: LABELS })],
    ["breaking resource-removed labels"],
  ),
  changed(
    "a resource is added",
    [backend({ tasks: LABELS }), backend({ tasks: LABELS, labels: LABELS })],
    ["compatible resource-added labels"],
  ),
  changed(
    "a resource is renamed",
    [backend({ tasks: LABELS }), backend({ jobs: { renamedFrom: "tasks", ...LABELS } })],
    ["breaking resource-renamed tasks"],
  ),
  changed("an operation is removed", [part({}), without("delete")], [`breaking operation-removed ${DELETE}`]),
  changed("an operation is added", [without("delete"), part({})], [`compatible operation-added ${DELETE}`]),
  changed(
    "PUT is removed",
    [part({}), without("replace")],
    ["breaking operation-removed PUT /api/v1/tasks/{id}"],
  ),
  changed(
    "PATCH is removed",
    [part({}), without("update")],
    ["breaking operation-removed PATCH /api/v1/tasks/{id}"],
  ),
  changed("a list is removed", [part({}), without("list")], [`breaking operation-removed ${LIST}`]),
  changed(
    "a route comes with a new required field",
    [
      part({ operations: ["list", "get"] }),
      tasks({ ...FIELDS, x: "int" }, { operations: ["list", "get", "create"] }),
    ],
    ["compatible operation-added POST /api/v1/tasks", "compatible field-added tasks.x"],
  ),
  changed(
    "a filter is removed",
    [part({ filter: ["done", "due"] }), part({ filter: ["due"] })],
    ["breaking filter-removed tasks.done"],
  ),
  changed(
    "a filter is added",
    [part({}), part({ filter: ["done"] })],
    ["compatible filter-added tasks.done"],
  ),
  changed(
    "a sort is removed",
    [part({ sort: ["title", "due"] }), part({ sort: ["due"] })],
    ["breaking sort-removed tasks.title"],
  ),
  changed(
    "a sort is added",
    [part({ sort: ["title"] }), part({ sort: ["title", "due"] })],
    ["compatible sort-added tasks.due"],
  ),
  changed(
    "the sort by creation is removed",
    [part({}), part({ sort: ["due"] })],
    ["breaking sort-removed tasks.created_at", "compatible sort-added tasks.due"],
  ),
  changed(
    "the search is removed",
    [part({ search: ["title"] }), part({})],
    [`breaking search-removed ${LIST}`],
  ),
  changed("a search is added", [part({}), part({ search: ["title"] })], [`compatible search-added ${LIST}`]),
  changed(
    "a search looks into one field less",
    [
      tasks({ a: "string", b: "string" }, { search: ["a", "b"] }),
      tasks({ a: "string", b: "string" }, { search: ["a"] }),
    ],
    ["breaking search-narrowed tasks.b"],
  ),
  changed(
    "a search looks into one field more",
    [
      tasks({ a: "string", b: "string" }, { search: ["a"] }),
      tasks({ a: "string", b: "string" }, { search: ["a", "b"] }),
    ],
    ["compatible search-widened tasks.b"],
  ),
  changed(
    "the only field that is searched is removed",
    [tasks({ a: "string", b: "string?" }, { search: ["b"] }), tasks({ a: "string" })],
    [`breaking search-removed ${LIST}`, "breaking field-removed tasks.b"],
  ),
  changed(
    "a filter of a field that is removed goes with it",
    [tasks(FIELDS, { filter: ["due"] }), tasks({ title: "string(1..50)", done: "boolean = false" })],
    ["breaking field-removed tasks.due"],
  ),
  changed("a unique rule comes", [part({}), part({ unique: ["title"] })], ["breaking unique-added tasks"]),
  changed("a unique rule goes", [part({ unique: ["title"] }), part({})], ["compatible unique-removed tasks"]),
  changed(
    "a unique rule is over one field more",
    [part({ unique: ["title"] }), part({ unique: [["title", "done"]] })],
    ["compatible unique-removed tasks"],
  ),
  changed(
    "a unique rule is over one field less",
    [part({ unique: [["title", "done"]] }), part({ unique: ["title"] })],
    ["breaking unique-added tasks"],
  ),
  changed(
    "what everybody may list only users may",
    [access("public"), access("user")],
    [`breaking access-narrowed ${LIST}`],
  ),
  changed(
    "what users may list only owners may",
    [access("user"), access("owner")],
    [`breaking access-narrowed ${LIST}`],
  ),
  changed(
    "what owners may list only a role may",
    [access("owner"), access("admin")],
    [`breaking access-narrowed ${LIST}`],
  ),
  changed(
    "what owners may list a role may too",
    [access("owner"), access(["owner", "admin"])],
    [`compatible access-widened ${LIST}`],
  ),
  changed(
    "what one role may list another may",
    [access("admin"), access("clerk")],
    [`breaking access-narrowed ${LIST}`],
  ),
  changed(
    "what a role may list everybody may",
    [access("admin"), access("public")],
    [`compatible access-widened ${LIST}`],
  ),
  changed(
    "rows get owners",
    [part({ owner: "none" }), part({ owner: "user" })],
    [
      "breaking access-narrowed DELETE /api/v1/tasks/{id}",
      "breaking access-narrowed GET /api/v1/tasks",
      "breaking access-narrowed GET /api/v1/tasks/{id}",
      "breaking access-narrowed PATCH /api/v1/tasks/{id}",
      "breaking access-narrowed PUT /api/v1/tasks/{id}",
      "compatible owner-on tasks",
    ],
  ),
  changed(
    "rows lose their owners, and nobody a right",
    [
      part({ access: { list: "user" }, operations: ["list", "create"] }),
      part({ owner: "none", operations: ["list", "create"] }),
    ],
    ["breaking owner-off tasks"],
  ),
  changed("rows that are deleted stay in the table", [part({}), part({ softDelete: true })]),
  changed("rows that are deleted are gone", [part({ softDelete: true }), part({})]),
  changed(
    "a resource has another description",
    [part({ description: "a" }), part({ description: "b" })],
    ["compatible documentation-changed tasks"],
  ),
  changed(
    "a resource has another singular",
    [part({}), part({ singular: "chore" })],
    ["compatible documentation-changed tasks"],
  ),
];
