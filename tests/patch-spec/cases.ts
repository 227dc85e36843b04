import type { SpecAddition } from "../../src/patch/spec-file-addition.js";

export const NOTES: SpecAddition = {
  resource: "notes",
  fields: [
    { name: "body", shorthand: "text" },
    { name: "rank", shorthand: "enum(low, high) = low" },
  ],
};

export interface Case {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly format?: "yaml" | "json";
  readonly addition?: SpecAddition;
}

/** What is written where: block maps and flow maps. */
export const MAP_CASES: readonly Case[] = [
  {
    title: "a resource after the last one",
    before: "name: x\nresources:\n  tasks:\n    fields:\n      title: string\n",
    after:
      "name: x\nresources:\n  tasks:\n    fields:\n      title: string\n  notes:\n    fields:\n      body: text\n      rank: enum(low, high) = low\n",
  },
  {
    title: "no resources yet",
    before: "name: x\n",
    after:
      "name: x\n\nresources:\n  notes:\n    fields:\n      body: text\n      rank: enum(low, high) = low\n",
  },
  {
    title: "resources without a value",
    before: "name: x\nresources: # later\n",
    after:
      "name: x\nresources: # later\n  notes:\n    fields:\n      body: text\n      rank: enum(low, high) = low\n",
  },
  {
    title: "resources as an empty flow map, which becomes a block",
    before: "name: x\nresources: {}\n",
    after:
      "name: x\nresources:\n  notes:\n    fields:\n      body: text\n      rank: enum(low, high) = low\n",
  },
  {
    title: "an empty flow map with a comment after it",
    before: "name: x\nresources: {} # none\nauth: {strategy: none}\n",
    after:
      "name: x\nresources:\n  notes:\n    fields:\n      body: text\n      rank: enum(low, high) = low # none\nauth: {strategy: none}\n",
  },
  {
    title: "resources in the middle of the file",
    before: "resources:\n  tasks:\n    fields:\n      a: int\n\nname: x\n",
    after:
      "resources:\n  tasks:\n    fields:\n      a: int\n  notes:\n    fields:\n      body: text\n      rank: enum(low, high) = low\n\nname: x\n",
  },
  {
    title: "a blank line where the other resources have one",
    before:
      "name: x\nresources:\n  a:\n    fields:\n      i: int\n\n  # second\n  b:\n    fields:\n      i: int\n",
    after:
      "name: x\nresources:\n  a:\n    fields:\n      i: int\n\n  # second\n  b:\n    fields:\n      i: int\n\n  notes:\n    fields:\n      body: text\n      rank: enum(low, high) = low\n",
  },
  {
    title: "new fields of a resource, before its other keys",
    before: "name: x\nresources:\n  notes:\n    fields:\n      id_card: slug # mine\n    sort: [id_card]\n",
    after:
      "name: x\nresources:\n  notes:\n    fields:\n      id_card: slug # mine\n      body: text\n      rank: enum(low, high) = low\n    sort: [id_card]\n",
  },
  {
    title: "a field after one in the long form",
    before: "name: x\nresources:\n  notes:\n    fields:\n      a:\n        type: int\n        minimum: 1\n",
    after:
      "name: x\nresources:\n  notes:\n    fields:\n      a:\n        type: int\n        minimum: 1\n      body: text\n      rank: enum(low, high) = low\n",
  },
  {
    title: "a field after one with a block scalar",
    before:
      "name: x\nresources:\n  notes:\n    fields:\n      a:\n        type: int\n        description: |\n          one\n          two\n",
    after:
      "name: x\nresources:\n  notes:\n    fields:\n      a:\n        type: int\n        description: |\n          one\n          two\n      body: text\n      rank: enum(low, high) = low\n",
  },
  {
    title: "a field after one whose last value is a list",
    before:
      "name: x\nresources:\n  notes:\n    fields:\n      a:\n        type: enum\n        enum:\n          - p\n          - q\n",
    after:
      "name: x\nresources:\n  notes:\n    fields:\n      a:\n        type: enum\n        enum:\n          - p\n          - q\n      body: text\n      rank: enum(low, high) = low\n",
  },
  {
    title: "fields without a value",
    before: "name: x\nresources:\n  notes:\n    fields:\n    sort: []\n",
    after:
      "name: x\nresources:\n  notes:\n    fields:\n      body: text\n      rank: enum(low, high) = low\n    sort: []\n",
  },
  {
    title: "a resource without fields",
    before: "name: x\nresources:\n  notes:\n    owner: none\n",
    after:
      "name: x\nresources:\n  notes:\n    owner: none\n    fields:\n      body: text\n      rank: enum(low, high) = low\n",
  },
  {
    title: "a resource without a value",
    before: "name: x\nresources:\n  notes:\n",
    after:
      "name: x\nresources:\n  notes:\n    fields:\n      body: text\n      rank: enum(low, high) = low\n",
  },
  {
    title: "fields in a flow map",
    before: "name: x\nresources:\n  notes:\n    fields: {a: int}\n",
    after: 'name: x\nresources:\n  notes:\n    fields: {a: int, body: text, rank: "enum(low, high) = low"}\n',
  },
  {
    title: "fields in a flow map with blanks and a trailing comma",
    before: "name: x\nresources:\n  notes:\n    fields: { a: int, }\n",
    after:
      'name: x\nresources:\n  notes:\n    fields: { a: int, body: text, rank: "enum(low, high) = low" }\n',
  },
  {
    title: "fields in a flow map of several lines",
    before: "name: x\nresources:\n  notes:\n    fields: {\n      a: int\n    }\n",
    after:
      'name: x\nresources:\n  notes:\n    fields: {\n      a: int,\n      body: text, rank: "enum(low, high) = low"\n    }\n',
  },
  {
    title: "everything in one flow map",
    before: "{name: x, resources: {}}\n",
    after: '{name: x, resources: {notes: {fields: {body: text, rank: "enum(low, high) = low"}}}}\n',
  },
  {
    title: "an empty flow map as fields",
    before: "name: x\nresources:\n  notes:\n    fields: {}\n    owner: none\n",
    after:
      "name: x\nresources:\n  notes:\n    fields:\n      body: text\n      rank: enum(low, high) = low\n    owner: none\n",
  },
];
