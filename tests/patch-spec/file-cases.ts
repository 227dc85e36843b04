import type { Case } from "./cases.js";

/** What is written where: line ends, indents, JSON, odd names. */
export const FILE_CASES: readonly Case[] = [
  {
    title: "Windows line ends",
    before: "name: x\r\nresources:\r\n  tasks:\r\n    fields:\r\n      a: int\r\n",
    after:
      "name: x\r\nresources:\r\n  tasks:\r\n    fields:\r\n      a: int\r\n  notes:\r\n    fields:\r\n      body: text\r\n      rank: enum(low, high) = low\r\n",
  },
  {
    title: "an indent of four",
    before: "name: x\nresources:\n    tasks:\n        fields:\n            a: int\n",
    after:
      "name: x\nresources:\n    tasks:\n        fields:\n            a: int\n    notes:\n        fields:\n            body: text\n            rank: enum(low, high) = low\n",
  },
  {
    title: "no line end at the end of the file",
    before: "name: x\nresources:\n  tasks:\n    fields:\n      a: int",
    after:
      "name: x\nresources:\n  tasks:\n    fields:\n      a: int\n  notes:\n    fields:\n      body: text\n      rank: enum(low, high) = low",
  },
  {
    title: "a byte order mark",
    before: "\uFEFFname: x\nresources:\n  tasks:\n    fields:\n      a: int\n",
    after:
      "\uFEFFname: x\nresources:\n  tasks:\n    fields:\n      a: int\n  notes:\n    fields:\n      body: text\n      rank: enum(low, high) = low\n",
  },
  {
    title: "a comment at the end of the file",
    before: "name: x\nresources:\n  tasks:\n    fields:\n      a: int\n\n# the end\n",
    after:
      "name: x\nresources:\n  tasks:\n    fields:\n      a: int\n  notes:\n    fields:\n      body: text\n      rank: enum(low, high) = low\n\n# the end\n",
  },
  {
    title: "a document between its markers",
    before: "---\nname: x\nresources:\n  tasks:\n    fields:\n      a: int\n...\n",
    after:
      "---\nname: x\nresources:\n  tasks:\n    fields:\n      a: int\n  notes:\n    fields:\n      body: text\n      rank: enum(low, high) = low\n...\n",
  },
  {
    title: "a merge key among the fields",
    before: "common: &c {a: int}\nname: x\nresources:\n  notes:\n    fields:\n      <<: *c\n",
    after:
      "common: &c {a: int}\nname: x\nresources:\n  notes:\n    fields:\n      <<: *c\n      body: text\n      rank: enum(low, high) = low\n",
  },
  {
    title: "JSON over several lines, with its indent",
    format: "json",
    before:
      '{\n    "name": "x",\n    "resources": {\n        "tasks": {\n            "fields": {"a": "int"}\n        }\n    }\n}\n',
    after:
      '{\n    "name": "x",\n    "resources": {\n        "tasks": {\n            "fields": {"a": "int"}\n        },\n        "notes": {\n            "fields": {\n                "body": "text",\n                "rank": "enum(low, high) = low"\n            }\n        }\n    }\n}\n',
  },
  {
    title: "JSON on one line",
    format: "json",
    before: '{"name":"x","resources":{"notes":{"fields":{"a":"int"}}}}',
    after:
      '{"name":"x","resources":{"notes":{"fields":{"a":"int", "body": "text", "rank": "enum(low, high) = low"}}}}',
  },
  {
    title: "JSON with an empty map",
    format: "json",
    before: '{\n  "name": "x",\n  "resources": {}\n}\n',
    after:
      '{\n  "name": "x",\n  "resources": {\n    "notes": {\n      "fields": {\n        "body": "text",\n        "rank": "enum(low, high) = low"\n      }\n    }\n  }\n}\n',
  },
  {
    title: "JSON without resources",
    format: "json",
    before: '{\n\t"name": "x"\n}\n',
    after:
      '{\n\t"name": "x",\n\t"resources": {\n\t\t"notes": {\n\t\t\t"fields": {\n\t\t\t\t"body": "text",\n\t\t\t\t"rank": "enum(low, high) = low"\n\t\t\t}\n\t\t}\n\t}\n}\n',
  },
  {
    title: "names and shorthands that YAML would misread",
    before: "name: x\nresources:\n",
    after:
      'name: x\nresources:\n  "2024":\n    fields:\n      "null": text\n      on: int\n      a: "string = x: y"\n      b: "string = # c"\n      "- d": text = yes\n',
    addition: {
      resource: "2024",
      fields: [
        { name: "null", shorthand: "text" },
        { name: "on", shorthand: "int" },
        { name: "a", shorthand: "string = x: y" },
        { name: "b", shorthand: "string = # c" },
        { name: "- d", shorthand: "text = yes" },
      ],
    },
  },
  {
    title: "an empty file",
    before: "",
    after: "resources:\n  notes:\n    fields:\n      body: text\n      rank: enum(low, high) = low\n",
  },
];
