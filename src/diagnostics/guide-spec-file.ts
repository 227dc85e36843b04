import { command, field, resource, situation, spec } from "./guide-entry.js";

const plain = "resources:\n  tasks:\n    fields:\n      title: string";
const deep = 64;

/** BG100x and BG101x of the catalogue's part on spec files. */
export const fileGuide = {
  BG1002: situation(
    "The spec file is too large",
    "a spec file holds more than 1 MB",
    "Move resources into files of their own: what stands below tasks: goes into resources/tasks.yaml.",
  ),
  BG1004: situation(
    "The spec file is binary",
    "a spec file holds a NUL byte: it is another kind of file, or text in UTF-16",
    "Save the spec as text in UTF-8.",
  ),
  BG1005: situation(
    "The spec file is not UTF-8",
    "a spec file holds bytes that are no UTF-8, for example an ö of Latin-1",
    "Save the file again with the encoding UTF-8.",
  ),
  BG1006: spec(
    "Not well-formed YAML",
    `name: shop\nauth: {strategy: jwt\n${plain}`,
    `name: shop\nauth: {strategy: jwt}\n${plain}`,
  ),
  BG1007: field("A key is there twice", "title: string\ntitle: text", "title: string\nnotes: text"),
  BG1011: field(
    "An alias that cannot be followed",
    "title: *name",
    "name: &name string(1..120)\ntitle: *name",
  ),
  BG1012: field(
    "Nested too deeply",
    `tree: { type: json, default: ${"[".repeat(deep)}${"]".repeat(deep)} }`,
    "tree: { type: json, default: [] }",
  ),
  BG1013: spec("A second YAML document", `name: shop\n---\n${plain}`, `name: shop\n${plain}`),
  BG1014: command("A resource is declared twice", {
    files: {
      "backend.yaml": `name: shop\n${plain}\n`,
      "resources/tasks.yaml": "fields:\n  title: string\n",
    },
    command: "backend-gen validate",
    mend: "Keep one of the two.",
  }),
  BG1016: situation(
    "Not exactly one main spec file",
    "a program that calls the parser gives it no backend.yaml, or two (the commands say BG3006 and BG3004 then)",
    "Give it one backend.yaml, backend.yml or backend.json, and the files of resources/.",
  ),
};

/** BG1003, BG1008 to BG1019: keys and values. */
export const shapeGuide = {
  BG1003: field("Unknown type", "title: strng(1..200)", "title: string(1..200)"),
  BG1008: resource(
    "Unknown key",
    "fields:\n  title: string\nfilters: [title]",
    "fields:\n  title: string\nfilter: [title]",
  ),
  BG1009: field("A value of the wrong kind", "title: 5", "title: string"),
  BG1010: resource("A key is missing", "owner: user", "owner: user\nfields:\n  title: string"),
  BG1015: spec(
    "Not one of the words that this key takes",
    `name: shop\ndatabase: { provider: mysql }\n${plain}`,
    `name: shop\ndatabase: { provider: postgres }\n${plain}`,
  ),
  BG1017: spec(
    "A version of the spec language that is not known",
    `spec: 2\nname: shop\n${plain}`,
    `spec: 1\nname: shop\n${plain}`,
  ),
  BG1018: field(
    "A key that this type does not take",
    "age: { type: int, maxLength: 3 }",
    "age: { type: int, maximum: 150 }",
  ),
  BG1019: field("The type needs a key", "priority: enum", "priority: enum(low, medium, high)"),
};

/** BG102x and BG103x: the shorthand of a field. */
export const shorthandGuide = {
  BG1020: field("A shorthand that cannot be read", "title: string(1..200", "title: string(1..200)"),
  BG1021: resource(
    "A value that YAML cuts into pieces",
    "fields: { price: decimal(6,2), stock: int }",
    'fields: { price: "decimal(6,2)", stock: int }',
  ),
  BG1022: field("The default is empty", "notes: string =", 'notes: string = ""'),
  BG1023: field("Arguments that the type does not take", "age: int(150)", "age: int(0..150)"),
  BG1024: field("A default of another type", "done: boolean = no", "done: boolean = false"),
  BG1025: field("Unknown word after the type", "title: string uniqe", "title: string unique"),
  BG1026: field("A word is there twice", "title: string unique unique", "title: string unique"),
  BG1027: field("An empty range", "title: string(200..1)", "title: string(1..200)"),
  BG1030: command("A field on the command line that cannot be read", {
    files: {},
    command: "backend-gen resource tasks title",
    mend: "Give the field a type: backend-gen resource tasks title:string:1..200",
  }),
};
