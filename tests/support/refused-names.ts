import {
  called,
  each,
  json,
  many,
  matching,
  named,
  ofField,
  record,
  type HostileSpec,
} from "./hostile-spec.js";

/** Names that leave their folder, their language or their alphabet. */
export const NAMES: readonly HostileSpec[] = [
  ...each(
    "the resource",
    [
      "../../etc/passwd",
      "..",
      "/absolute",
      "C:\\windows",
      "a/b",
      ".git",
      ".env",
      "a.b",
      "~",
      "$HOME",
      "-rf",
      "",
      " ",
      "__init__",
      "alembic_version",
      "docs\n",
    ],
    called,
  ),
  ...each(
    "the field",
    [
      "a-b",
      "rs:query",
      "a b",
      "a;b",
      "1a",
      "_a",
      "a__b",
      "id",
      "created_at",
      "a\u0000b",
      "a\u2028b",
      "a\u200bb",
      "\u202ea",
      "а",
      "ａ",
      "naïve",
      "ı",
      "a\u0301",
      "数",
      "😀",
      "a'b",
      'a"b',
      "a`b",
      "${a}",
      "{{a}}",
      "None;",
    ],
    named,
  ),
  ...each("the project", ["../evil", "a\nb", 'a" \nrun = "x', "A B", "${x}", "\u202eevil", ""], (name) =>
    json({ name }),
  ),
  ...each(
    "the prefix",
    ["/../..", "//evil.example", "/api?x", "/api#x", "/%2e%2e", "/{x}", "/a b", "/a\nb", "api", "/API"],
    (prefix) => json({ api: { prefix } }),
  ),
  ...each("the claim", ["sub\nadmin", "exp", "a b", "", "c".repeat(65), "é"], (userClaim) =>
    json({ auth: { userClaim } }),
  ),
  ...each("the role", ["owner", "public", "user", "a b", "a'b", "", "Ünï"], (role) =>
    json({ auth: { roles: [role] } }),
  ),
  ...each("the algorithm", ["none", "None", "HS512", "RS256 "], (name) =>
    json({ auth: { algorithms: [name] } }),
  ),
  {
    title: "a secret and a public key for one backend",
    text: json({ auth: { algorithms: ["HS256", "RS256"] } }),
  },
  ...each("beside userId, the field", ["user_ID", "userid", "user_id"], (name) =>
    json({ resources: { tasks: { fields: { userId: "string", [name]: "string" } } } }),
  ),
  ...each("beside taskItems, the resource", ["task_items", "taskitems", "taskItem", "TASKITEMS"], (name) =>
    json({ resources: { taskItems: { fields: { a: "string" } }, [name]: { fields: { a: "string" } } } }),
  ),
];

/** References that lead nowhere, or round and round. */
export const CYCLES: readonly HostileSpec[] = [
  { title: "a row that needs itself", text: ofField("ref(tasks)") },
  { title: "a reference to nothing", text: ofField("ref(nothing)") },
  { title: "a reference to a prototype", text: ofField("ref(__proto__)") },
  {
    title: "a hundred resources that need each other in a circle",
    text: json({
      resources: record(many(100, (n) => [`r${n}s`, { fields: { next: `ref(r${(n + 1) % 100}s)` } }])),
    }),
  },
];

/** Patterns that another engine reads otherwise, or that none takes. */
export const PATTERNS: readonly HostileSpec[] = each(
  "the pattern",
  [
    "(?=a)b",
    "(?<!a)b",
    "(a)\\1",
    "(?<n>a)\\k<n>",
    "(?P<n>a)",
    "(?i)a",
    "(?R)",
    "[",
    "(",
    "a{2,1}",
    "a{100000}",
    "*",
    "a**",
    "\\",
    "[z-a]",
    "\\p{Nope}",
    "a\u0000",
    "(".repeat(5_000),
  ],
  matching,
);
