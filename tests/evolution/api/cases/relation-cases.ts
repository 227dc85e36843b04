import { backend, changed, type ApiChangeCase } from "./api-change-case.js";

const PROJECTS = { fields: { name: "string(1..40)" } };

const planner = (fields: object, rest: object = {}, projects: object = PROJECTS) =>
  backend({ projects, labels: PROJECTS, tasks: { fields: { title: "string(1..50)", ...fields }, ...rest } });

const ref = (to: string, onDelete: string, optional = true) =>
  planner({ project: { type: "ref", to, onDelete, optional } });

const PROJECT = "tasks.project_id";
const DELETION = "DELETE /api/v1/projects/{id}";

/** References, links and includes. */
export const RELATION_CASES: readonly ApiChangeCase[] = [
  changed(
    "a reference is removed",
    [planner({ project: "ref(projects)?" }), planner({})],
    [`breaking field-removed ${PROJECT}`],
  ),
  changed(
    "an optional reference is added",
    [planner({}), planner({ project: "ref(projects)?" })],
    [`compatible field-added ${PROJECT}`],
  ),
  changed(
    "a required reference is added",
    [planner({}), planner({ project: "ref(projects)" })],
    [`breaking field-added ${PROJECT}`],
  ),
  changed(
    "a reference leads elsewhere",
    [planner({ project: "ref(projects)?" }), planner({ project: "ref(labels)?" })],
    [`breaking reference-changed ${PROJECT}`],
  ),
  changed(
    "a reference becomes required",
    [ref("projects", "cascade"), ref("projects", "cascade", false)],
    [`breaking field-required ${PROJECT}`],
  ),
  changed(
    "a reference keeps rows from being deleted",
    [ref("projects", "setNull"), ref("projects", "restrict")],
    [`breaking on-delete-changed ${DELETION}`],
  ),
  changed(
    "a reference takes rows along",
    [ref("projects", "restrict"), ref("projects", "cascade")],
    [`breaking on-delete-changed ${DELETION}`],
  ),
  changed(
    "a reference lets rows be deleted",
    [ref("projects", "restrict"), ref("projects", "setNull")],
    [`compatible on-delete-changed ${DELETION}`],
  ),
  changed(
    "what a reference leads to is renamed",
    [
      planner({ project: "ref(projects)?" }),
      backend({
        plans: { ...PROJECTS, renamedFrom: "projects" },
        labels: PROJECTS,
        tasks: { fields: { title: "string(1..50)", project: "ref(plans)?" } },
      }),
    ],
    ["breaking resource-renamed projects"],
  ),
  changed(
    "what a reference leads to cannot be got any more",
    [
      planner({ project: "ref(projects)?" }),
      planner({ project: "ref(projects)?" }, {}, { ...PROJECTS, operations: ["list", "create"] }),
    ],
    [
      "breaking operation-removed DELETE /api/v1/projects/{id}",
      "breaking operation-removed GET /api/v1/projects/{id}",
      "breaking operation-removed PATCH /api/v1/projects/{id}",
      "breaking operation-removed PUT /api/v1/projects/{id}",
      "breaking include-removed tasks.project",
    ],
  ),
  changed(
    "what a reference leads to can be got",
    [
      planner({ project: "ref(projects)?" }, {}, { ...PROJECTS, operations: ["list", "create"] }),
      planner({ project: "ref(projects)?" }, {}, { ...PROJECTS, operations: ["list", "create", "get"] }),
    ],
    ["compatible operation-added GET /api/v1/projects/{id}", "compatible include-added tasks.project"],
  ),
  changed(
    "links are removed",
    [planner({ labels: "many(labels)" }), planner({})],
    ["breaking field-removed tasks.label_ids"],
  ),
  changed(
    "links are added",
    [planner({}), planner({ labels: "many(labels)" })],
    ["compatible field-added tasks.label_ids"],
  ),
  changed(
    "links are renamed",
    [
      planner({ labels: "many(labels)" }),
      planner({ tags: { type: "many", to: "labels", renamedFrom: "labels" } }),
    ],
    ["breaking field-renamed tasks.label_ids"],
  ),
  changed(
    "links lead elsewhere",
    [planner({ labels: "many(labels)" }), planner({ labels: "many(projects)" })],
    ["breaking reference-changed tasks.label_ids"],
  ),
  changed(
    "links cannot be filtered by any more",
    [planner({ labels: "many(labels)" }, { filter: ["labels"] }), planner({ labels: "many(labels)" })],
    ["breaking filter-removed tasks.label_ids"],
  ),
  changed(
    "links can be filtered by",
    [planner({ labels: "many(labels)" }), planner({ labels: "many(labels)" }, { filter: ["labels"] })],
    ["compatible filter-added tasks.label_ids"],
  ),
  changed(
    "what a reference leads to gets owners",
    [
      planner({ project: "ref(projects)?" }, {}, { ...PROJECTS, owner: "none", operations: ["get"] }),
      planner({ project: "ref(projects)?" }, {}, { ...PROJECTS, owner: "user", operations: ["get"] }),
    ],
    [
      "breaking access-narrowed GET /api/v1/projects/{id}",
      `breaking reference-narrowed ${PROJECT}`,
      "compatible owner-on projects",
    ],
  ),
  changed(
    "what a reference leads to may be got by every user",
    [
      planner({ project: "ref(projects)?" }, { owner: "none" }, { ...PROJECTS, operations: ["get"] }),
      planner(
        { project: "ref(projects)?" },
        { owner: "none" },
        { ...PROJECTS, operations: ["get"], access: { get: "user" } },
      ),
    ],
    ["compatible access-widened GET /api/v1/projects/{id}", `compatible reference-widened ${PROJECT}`],
  ),
];
