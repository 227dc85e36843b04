import {
  described,
  each,
  field,
  fields,
  json,
  many,
  named,
  ofField,
  record,
  top,
  type HostileSpec,
} from "./hostile-spec.js";

const python = `!!python/object/apply:os.system ['touch pwned']`;

/** YAML itself: tags that make objects, documents without end, keys that mean something to JavaScript. */
export const YAML_TRICKS: readonly HostileSpec[] = [
  { title: "a Python object as the document", text: `${python}\n` },
  { title: "a Python object as the name", text: top(`name2: ${python}`) },
  { title: "a Python object as a field", text: field(python) },
  { title: "a JavaScript function as a field", text: field(`!!js/function 'function () { return 1 }'`) },
  { title: "bytes as a field", text: field("!!binary c3RyaW5n") },
  { title: "a set as the fields", text: fields("!!set { a, b }") },
  { title: "an ordered map as the fields", text: fields("!!omap [a: string]") },
  { title: "a list of pairs as the fields", text: fields("!!pairs [a: string, a: int]") },
  { title: "a map that holds itself", text: fields("&f { a: *f }") },
  { title: "a list that holds itself", text: top("extra: &l [*l]") },
  { title: "a map that is merged into itself", text: fields("&f { <<: *f, a: string }") },
  { title: "two maps merged into each other", text: "a: &a { <<: *b }\nb: &b { <<: *a }\n" },
  { title: "a merge of something that is no map", text: fields("{ <<: string, a: string }") },
  { title: "an alias to nothing", text: field("*nothing") },
  { title: "an alias as a key", text: top("extra: &k x\n*k : y") },
  { title: "a map as a key", text: fields("{ ? { b: c } : string }") },
  {
    title: "a long text by ten thousand aliases",
    text: top(`x: &x ${"y".repeat(10_000)}\nz: [${"*x, ".repeat(10_000)}]`),
  },
  { title: "a directive of a YAML to come", text: `%YAML 9.9\n---\n${field("strng")}` },
  { title: "a tag of one's own", text: `%TAG ! tag:evil,2026:\n---\n${field("!run strng")}` },
  { title: "a second document", text: `${field("string")}---\n${field("string")}` },
  { title: "the same key twice", text: fields("{ a: string, a: int }") },
  { title: "the same key twice, once in quotes", text: fields(`{ a: string, "a": int }`) },
  { title: "the same key twice, once by its code", text: fields(`{ a: string, "\\x61": int }`) },
  {
    title: "the same key twice in JSON",
    text: `{"name": "shop", "name": "ship", "resources": {}}`,
    path: "backend.json",
  },
  {
    title: "a prototype as a key of the spec",
    text: json({}).replace("{", `{"__proto__": {"polluted": true}, `),
    path: "backend.json",
  },
  { title: "a prototype as a field", text: fields("{ __proto__: string }") },
  {
    title: "a prototype as a resource",
    text: "name: shop\nresources: { __proto__: { fields: { a: string } } }\n",
  },
  { title: "a prototype merged in", text: top("__proto__: { strategy: none }") },
  { title: "a prototype in the long form", text: field("{ type: string, __proto__: { unique: true } }") },
  { title: "nothing", text: "" },
  { title: "only a comment", text: "# name: shop\n" },
  { title: "a list", text: "- name: shop\n" },
  { title: "null", text: "null\n" },
  { title: "NUL", text: "name: shop\0\n" },
  { title: "UTF-16 read as UTF-8", text: [...field("string")].join("\0") },
  { title: "JSON with NaN", text: `{"name": NaN}`, path: "backend.json" },
  { title: "JSON that is cut off", text: json({}).slice(0, -3), path: "backend.json" },
  { title: "half a character", text: `{"name": "\\ud800", "resources": {}}`, path: "backend.json" },
];

/** More than anybody means. */
export const TOO_MUCH: readonly HostileSpec[] = [
  {
    title: "ten thousand fields",
    text: json({ resources: { tasks: { fields: record(many(10_000, (n) => [`f${n}`, "string"])) } } }),
  },
  {
    title: "a thousand and one resources",
    text: json({ resources: record(many(1001, (n) => [`r${n}s`, { fields: { a: "int" } }])) }),
  },
  {
    title: "ten thousand words of an enum",
    text: ofField({ type: "enum", enum: many(10_000, (n) => `w${n}`) }),
  },
  {
    title: "ten thousand filters",
    text: json({ resources: { tasks: { fields: { a: "string" }, filter: many(10_000, (n) => `f${n}`) } } }),
  },
  { title: "ten thousand words behind a type", text: ofField(`string ${"unique ".repeat(10_000)}`) },
  { title: "a name of fifty-one letters", text: named("n".repeat(51)) },
  { title: "a name of half a million letters", text: named("n".repeat(500_000)) },
  { title: "a description of half a million letters", text: described("d".repeat(500_000)) },
  {
    title: "a default deeper than anyone looks",
    text: field(`{ type: json, default: ${"[".repeat(500)}${"]".repeat(500)} }`),
  },
  { title: "lists in lists", text: field("string[][]") },
  { title: "a size beyond every database", text: field("string(1..999999999999)") },
  { title: "digits beyond every database", text: field("decimal(1000,999)") },
  ...each(
    "a length",
    ["string(-1..5)", "string(NaN)", "string(1..Infinity)", "string(1e9)", "string(0x10)", "string(5..1)"],
    ofField,
  ),
  ...each("a bound", ["1e400", "-.inf", ".nan", "99999999999999999999", "1.5"], (value) =>
    field(`{ type: int, maximum: ${value} }`),
  ),
  ...each(
    "a default",
    [
      "int = 9223372036854775808",
      "int = 1e400",
      "float = NaN",
      "float = Infinity",
      "decimal(4,2) = 1e400",
      "bigint = 1e30",
      "date = 2026-02-30",
      "datetime = 9999999999-01-01T00:00:00Z",
      "uuid = 0",
      "boolean = no",
    ],
    ofField,
  ),
  ...each(
    "a limit",
    ["0/minute", "-1/hour", "1e400/second", "99999999999999999999/minute", "100/minute; touch pwned"],
    (rateLimit) => json({ api: { rateLimit } }),
  ),
];
