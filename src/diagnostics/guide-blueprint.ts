import { field, resource, situation, spec } from "./guide-entry.js";

const plain = "resources:\n  tasks:\n    fields:\n      title: string";
const columns = Array.from({ length: 17 }, (_, index) => `c${index + 1}`);
const manyColumns = `fields: { ${columns.map((column) => `${column}: int`).join(", ")} }`;

/** BG2xxx: what a well-formed spec means. */
export const blueprintGuide = {
  BG2010: field("Not a name", "due-date: date", "due_date: date"),
  BG2011: field("Two names that clash", "dueDate: date\ndue_date: date", "due_date: date\nstart_date: date"),
  BG2012: field(
    "A name that belongs to the server",
    "title: string\ncreated_at: datetime",
    "title: string\nopened_at: datetime",
  ),
  BG2013: spec(
    "An address that belongs to the backend",
    "name: shop\nresources:\n  auth:\n    fields:\n      title: string",
    "name: shop\nresources:\n  authorisations:\n    fields:\n      title: string",
  ),
  BG2020: resource(
    "A list names nothing that is there",
    "fields:\n  title: string\nfilter: [titel]",
    "fields:\n  title: string\nfilter: [title]",
  ),
  BG2021: resource(
    "A list names something twice",
    "fields:\n  title: string\n  due: date\nsort: [title, title]",
    "fields:\n  title: string\n  due: date\nsort: [title, due]",
  ),
  BG2022: resource(
    "A list names nothing",
    "fields:\n  title: string\noperations: []",
    "fields:\n  title: string\noperations: [list, get]",
  ),
  BG2023: resource(
    "Something that cannot be in this list",
    "fields:\n  title: string\n  done: boolean\nsearch: [title, done]",
    "fields:\n  title: string\n  done: boolean\nsearch: [title]\nfilter: [done]",
  ),
  BG2024: field("Too wide for an index", "title: string(1..2000) unique", "title: string(1..200) unique"),
  BG2025: field(
    "A unique rule that leaves room for one row",
    "number: int unique readOnly = 0",
    "number: int? unique readOnly",
  ),
  BG2030: spec("There are no resources", "name: shop\nresources: {}", `name: shop\n${plain}`),
  BG2031: resource("A resource without fields", "fields: {}", "fields:\n  title: string"),
  BG2032: resource(
    "Too many of something",
    `${manyColumns}\nindexes: [[${columns.join(", ")}]]`,
    `${manyColumns}\nindexes: [[${columns.slice(0, 3).join(", ")}]]`,
  ),
  BG2033: spec(
    "An owner without authentication",
    "name: shop\nauth: { strategy: none }\nresources:\n  tasks:\n    owner: user\n    fields:\n      title: string",
    "name: shop\nauth: { strategy: jwt }\nresources:\n  tasks:\n    owner: user\n    fields:\n      title: string",
  ),
  BG2042: field("A constraint beyond what is possible", "title: string(1..20000)", "title: text(1..20000)"),
  BG2043: field("The lowest is above the highest", "title: string(300..)", "title: string(300..1000)"),
  BG2044: field("Values that an enum cannot have", "size: enum(small, small)", "size: enum(small, large)"),
  BG2045: situation(
    "Something that an array cannot hold",
    "a program that makes a spec without the parser puts an array, json or a password into an array (in a file that is BG1023)",
    "Let the array hold scalars, or make the whole field json.",
  ),
  BG2046: field(
    "A default or an example that does not fit",
    "due: date = 2026-02-30",
    "due: date = 2026-02-28",
  ),
  BG2047: field(
    "A pattern that does not mean the same everywhere",
    'code: { type: string, pattern: "^(?=a)[a-z]+$" }',
    'code: { type: string, pattern: "^a[a-z]*$" }',
  ),
  BG2048: field("Words that contradict each other", "total: int readOnly", "total: int readOnly = 0"),
  BG2049: field(
    "A description that cannot be used",
    'title: { type: string, description: "A NUL: \\0" }',
    'title: { type: string, description: "A title" }',
  ),
  BG2050: spec(
    "A setting that no backend could start with",
    `name: shop\napi: { rateLimit: often }\n${plain}`,
    `name: shop\napi: { rateLimit: 100/minute }\n${plain}`,
  ),
};
