import { spec } from "./guide-entry.js";

const PROJECTS = "  projects:\n    fields:\n      name: string";
const tasks = (fields: string, rest = ""): string =>
  `name: shop\nresources:\n${PROJECTS}\n  tasks:${rest}\n    fields:\n      title: string\n      ${fields}`;
const access = (holders: string): string =>
  `name: shop\nauth:\n  roles: [admin]\nresources:\n  tasks:\n    fields:\n      title: string\n    access:\n      delete: ${holders}`;
const users = (field: string): string =>
  `name: shop\nauth:\n  accounts: true\nresources:\n  users:\n    fields:\n      ${field}\n  tasks:\n    fields:\n      title: string`;

/** BG206x and BG207x: relations, access, accounts, and what was called otherwise before. */
export const relationsGuide = {
  BG2060: spec(
    "A word that means nothing on a relation",
    tasks("project: { type: ref, to: projects, example: first }"),
    tasks("project: ref(projects)"),
  ),
  BG2061: spec("A relation to nothing", tasks("project: ref(project)"), tasks("project: ref(projects)")),
  BG2062: spec(
    "References that wait for each other",
    tasks("parent: ref(tasks)"),
    tasks("parent: ref(tasks)?"),
  ),
  BG2063: spec(
    "One relation declared from both sides",
    "name: shop\nresources:\n  labels:\n    fields:\n      name: string\n      tasks: many(tasks)\n  tasks:\n    fields:\n      title: string\n      labels: many(labels)",
    "name: shop\nresources:\n  labels:\n    fields:\n      name: string\n  tasks:\n    fields:\n      title: string\n      labels: many(labels)",
  ),
  BG2064: spec(
    "Shared rows that refer to owned ones",
    tasks("project: ref(projects)", "\n    owner: none\n    operations: [list, get, create]"),
    tasks("project: ref(projects)"),
  ),
  BG2065: spec(
    "A former name that cannot be one",
    tasks("state: { type: string, renamedFrom: title }"),
    tasks("state: { type: string, renamedFrom: status }"),
  ),
  BG2066: spec(
    "A value of an enum that got no name",
    tasks("state: { type: enum, enum: [todo, done], renamedValues: { open: started } }"),
    tasks("state: { type: enum, enum: [todo, done], renamedValues: { open: todo } }"),
  ),
  BG2070: spec("Access for nobody that is known", access("[owner, admim]"), access("[owner, admin]")),
  BG2071: spec("Access that is there already", access("[user, admin]"), access("[owner, admin]")),
  BG2072: spec("Accounts that say too much", users("email: email"), users("nickname: string")),
};
