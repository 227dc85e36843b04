import {
  described,
  each,
  field,
  fields,
  json,
  many,
  matching,
  ofField,
  record,
  RUN,
  type HostileSpec,
} from "./hostile-spec.js";

import { TOO_MUCH, YAML_TRICKS } from "./refused-documents.js";
import { CYCLES, NAMES, PATTERNS } from "./refused-names.js";

export const REFUSED_SPECS: readonly HostileSpec[] = [
  ...YAML_TRICKS,
  ...TOO_MUCH,
  ...NAMES,
  ...CYCLES,
  ...PATTERNS,
];

/** Patterns that take an engine with backtracking for ever. */
const CATASTROPHIC: readonly string[] = [
  "(a+)+$",
  "(a|a)*b",
  "(.*)*",
  "([a-z]+)*@",
  "^(([a-z])+.)+[A-Z]([a-z])+$",
];

/** Odd, and nobody's fault: each has to give a project that works. */
export const TAKEN_SPECS: readonly HostileSpec[] = [
  {
    title: "fields merged from an anchor",
    text: "name: shop\nresources:\n  tasks: { fields: &f { a: string } }\n  notes: { fields: { <<: *f, b: int } }\n",
  },
  { title: "a byte order mark and CRLF", text: `\uFEFF${field("string").replaceAll("\n", "\r\n")}` },
  {
    title: "keys that mean something to JavaScript",
    text: json({
      resources: {
        constructors: {
          softDelete: true,
          filter: ["constructor"],
          fields: record(
            ["constructor", "toString", "hasOwnProperty", "valueOf", "prototype"].map((name) => [
              name,
              "string",
            ]),
          ),
        },
        results: { softDelete: true, fields: { constructor: "ref(constructors)" } },
        notes: { fields: { constructor: "json? readOnly", result: "ref(results)" } },
      },
    }),
  },
  {
    title: "names of modules",
    text: json({
      resources: record(
        [
          "os",
          "sys",
          "typing",
          "asyncio",
          "fastapi",
          "sqlmodel",
          "builtins",
          "uuid",
          "tests",
          "migrations",
          "conftest",
        ].map((name) => [name, { fields: { [name]: "string" } }]),
      ),
    }),
  },
  {
    title: "a claim that is a prototype",
    text: json({ auth: { userClaim: "__proto__", rolesClaim: "constructor" } }),
  },
  {
    title: "a default that is an expression",
    text: ofField({
      type: "text",
      default: `{${RUN}}`,
      example: "{{constructor.constructor('return process')()}}",
    }),
  },
  {
    title: "an enum of signs",
    text: ofField({
      type: "enum",
      enum: ["'", '"', "\\", "{{x}}", "${x}", "%s", "\u2028", "__proto__", "", " "],
    }),
  },
  {
    title: "five hundred fields",
    text: json({ resources: { tasks: { fields: record(many(500, (n) => [`f${n}`, "string?"])) } } }),
  },
  {
    title: "a default sixty deep",
    text: field(`{ type: json, default: ${"[".repeat(50)}${"]".repeat(50)} }`),
  },
  {
    title: "the largest numbers that fit",
    text: fields(
      '{ a: int = 2147483647, b: bigint = 9223372036854775807, c: "decimal(38,0) = 1", d: float = 1.7976931348623157e+308, e: float = 5e-324 }',
    ),
  },
  { title: "a pattern full of quotes", text: matching(`^["'\\\\]{1,3}$`) },
  // The engine of the generated code takes linear time for them.
  ...each("the pattern", CATASTROPHIC, matching),
  ...each(
    "a description",
    [
      "{{constructor.constructor('return process')()}}",
      "{{#with this}}{{lookup . 'constructor'}}{{/with}}",
      "{{> partial}}{{{raw}}}",
      "{0.__class__.__mro__} %(x)s %n #{7*7}",
      `f"{${RUN}}"`,
      "\nJWT_SECRET=x\n",
      "\u202e\u2066reversed\u2069",
      '"""\nimport os\n"""\\',
      "| a | b |\n|---|---|\n```sh\ntouch pwned\n```",
    ],
    described,
  ),
];
