import { expect, it } from "vitest";
import { resolveBlueprint } from "../../src/blueprint/resolve.js";
import { topOf } from "../../src/blueprint/place.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { reportWeakerSecurity } from "../../src/evolution/weaker-security.js";
import type { Spec } from "../../src/spec/spec.js";
import { parseSpecFiles } from "../../src/spec/load-spec.js";

function specOf(text: string): Spec {
  const { value, diagnostics } = parseSpecFiles([{ path: "backend.yaml", text }]);
  if (value === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return value;
}

function blueprintOf(spec: Spec) {
  const { value, diagnostics } = resolveBlueprint(spec);
  if (value === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return value;
}

/** What gets weaker from one spec to the other. */
function findings(before: string, now: string): readonly Diagnostic[] {
  const spec = specOf(now);
  const found: Diagnostic[] = [];
  reportWeakerSecurity(blueprintOf(specOf(before)), blueprintOf(spec), topOf(spec, found));
  return found;
}

/** A spec with something at its top, in tasks and in its fields. */
const spec = (top: string, tasks = "", fields = "title: string") =>
  `name: shop\n${top}\nresources:\n  tasks: { ${tasks === "" ? "" : `${tasks}, `}fields: { ${fields} } }\n`;
const access = (rules: string, more = "") =>
  spec("auth: { roles: [editor, admin] }", `${more}access: ${rules}`);
const fields = (...all: readonly string[]) => spec("", "", all.join(", "));

interface Case {
  readonly what: string;
  readonly before: string;
  readonly now: string;
  /** Code and place of every finding of the step from before to now. */
  readonly weaker: readonly string[];
  /** Somebody loses either way. */
  readonly isSwap?: true;
}

const CASES: readonly Case[] = [
  {
    what: "authentication is gone",
    before: spec(""),
    now: spec("auth: { strategy: none }"),
    weaker: ["BG3601 none"],
  },
  {
    what: "an operation becomes public",
    before: access("{ list: user }"),
    now: access("{ list: public }"),
    weaker: ["BG3602 public"],
  },
  {
    what: "an owner's operation becomes public",
    before: access("{}"),
    now: access("{ list: public, get: public }"),
    weaker: ["BG3602 public"],
  },
  {
    what: "owner: user becomes none",
    before: spec(""),
    now: spec("", "owner: none"),
    weaker: ["BG3603 none"],
  },
  {
    what: "owners' rows are every user's by access",
    before: access("{}"),
    now: access("{ update: user }"),
    weaker: ["BG3603 user"],
  },
  {
    what: "a role sees all rows where owners saw theirs",
    before: access("{ get: owner }"),
    now: access("{ get: [owner, admin] }"),
    weaker: ["BG3603 [owner, admin]"],
  },
  {
    what: "what needed a role does not",
    before: access("{ delete: admin }", "owner: none, "),
    now: access("{ delete: user }", "owner: none, "),
    weaker: ["BG3604 user"],
  },
  {
    what: "what needed a role is every owner's",
    before: access("{ delete: admin }"),
    now: access("{ delete: owner }"),
    weaker: ["BG3604 owner"],
    isSwap: true,
  },
  {
    what: "another role may",
    before: access("{ create: admin }"),
    now: access("{ create: [admin, editor] }"),
    weaker: ["BG3604 [admin, editor]"],
  },
  {
    what: "one role takes the place of another",
    before: access("{ create: admin }"),
    now: access("{ create: editor }"),
    weaker: ["BG3604 editor"],
    isSwap: true,
  },
  {
    what: "rows lose their owner and only roles may use them",
    before: access("{ create: admin, get: admin }", "operations: [create, get], "),
    now: access("{ create: admin, get: admin }", "owner: none, operations: [create, get], "),
    weaker: ["BG3605 none"],
  },
  {
    what: "tokens of an identity provider become ones of a secret",
    before: spec("auth: { algorithms: [RS256] }"),
    now: spec("auth: { algorithms: [HS256] }"),
    weaker: ["BG3606 [HS256]"],
  },
  {
    what: "accounts are gone",
    before: spec("auth: { accounts: true }"),
    now: spec("auth: { accounts: false }"),
    weaker: ["BG3607 false"],
  },
  {
    what: "a hidden field is sent",
    before: fields("pin: string writeOnly"),
    now: fields("pin: string"),
    weaker: ["BG3608 pin"],
  },
  {
    what: "clients set what the server set",
    before: fields("level: int readOnly = 0"),
    now: fields("level: int = 0"),
    weaker: ["BG3609 level"],
  },
  {
    what: "the rate limit is gone",
    before: spec("api: { rateLimit: 100/minute }"),
    now: spec("api: { rateLimit: off }"),
    weaker: ["BG3610 off"],
  },
  {
    what: "the rate limit is raised",
    before: spec("api: { rateLimit: 100/minute }"),
    now: spec("api: { rateLimit: 101/minute }"),
    weaker: ["BG3610 101/minute"],
  },
  {
    what: "more requests fit into a minute",
    before: spec("api: { rateLimit: 100/minute }"),
    now: spec("api: { rateLimit: 1000/hour }"),
    weaker: ["BG3610 1000/hour"],
    isSwap: true,
  },
  {
    what: "a password is stored as it is",
    before: fields("pin: password"),
    now: fields("pin: string writeOnly"),
    weaker: ["BG3611 string writeOnly"],
  },
  {
    what: "a password may be shorter",
    before: fields("pin: password(12..)"),
    now: fields("pin: password(8..)"),
    weaker: ["BG3612 password(8..)"],
  },
];

it.each(CASES)("finds that $what, at its place", ({ before, now, weaker }) => {
  const found = findings(before, now).map(
    ({ code, span }) => `${code} ${span === null ? "" : now.slice(span.start, span.end)}`,
  );
  expect(found).toEqual(weaker);
});

const ONE_WAY = CASES.filter(({ isSwap }) => isSwap !== true);

it.each(ONE_WAY)("has nothing against the way back: $what", ({ before, now }) => {
  expect(findings(now, before)).toEqual([]);
});

it.each<[what: string, before: string, now: string]>([
  ["another claim for the user's id", spec(""), spec("auth: { userClaim: uid }")],
  [
    "one more algorithm with published keys",
    spec("auth: { algorithms: [RS256] }"),
    spec("auth: { algorithms: [RS256, ES256] }"),
  ],
  [
    "as many requests in a longer time",
    spec("api: { rateLimit: 100/minute }"),
    spec("api: { rateLimit: 100/hour }"),
  ],
  ["as many in a shorter time", spec("api: { rateLimit: 120/minute }"), spec("api: { rateLimit: 2/second }")],
  [
    "the same limit in other words",
    spec("api: { rateLimit: 60/minute }"),
    spec("api: { rateLimit: 1/second }"),
  ],
  [
    "another target, prefix and casing",
    spec(""),
    spec("target: fastify\napi: { prefix: /v2, casing: camel }"),
  ],
  ["an operation that is gone", access("{ delete: admin }"), access("{}", "operations: [list, get], ")],
  [
    "a new operation, open to all",
    spec("", "operations: [get]"),
    access("{ list: public }", "operations: [get, list], "),
  ],
  ["words in another order", access("{ get: [admin, editor] }"), access("{ get: [editor, admin] }")],
  ["owners of new rows who are every user", access("{ create: owner }"), access("{ create: user }")],
  ["a hidden field that is gone", fields("title: string, pin: string writeOnly"), fields("title: string")],
  ["a new field that clients may set", fields("title: string"), fields("title: string, level: int = 0")],
])("has nothing against %s", (_what, before, now) => {
  expect(findings(before, now)).toEqual([]);
});

it("has nothing against a resource that is gone or new, whoever may use it", () => {
  const other = spec("").replace("tasks", "notes").replace("{ fields", "{ owner: none, fields");
  expect(findings(spec(""), other)).toEqual([]);
});

it("knows a resource and its fields by the names that they had", () => {
  const before = fields("pin: string writeOnly");
  const now =
    "name: shop\nresources:\n  todos: { renamedFrom: tasks, owner: none, fields: { code: { type: string, renamedFrom: pin } } }\n";
  expect(findings(before, now).map(({ code, message }) => `${code} ${message}`)).toEqual([
    expect.stringMatching(/^BG3603 .*GET \/api\/v1\/todos, GET \/api\/v1\/todos\/\{id\}, PUT .*, DELETE /),
    "BG3608 todos.code would be sent to clients: it was writeOnly",
  ]);
});

it("names the routes and who could use them", () => {
  const [only] = findings(access("{ list: admin, get: admin }"), access("{ list: user, get: user }"));
  expect(only?.message).toBe(
    "would be open to more callers: GET /api/v1/tasks, GET /api/v1/tasks/{id} (so far for callers with the role admin, now for every caller with a token)",
  );
});

it("names every route that authentication guarded when it is gone, and no other", () => {
  const before = access("{ list: public }", "operations: [list, get, create], owner: none, ");
  const now = spec("auth: { strategy: none }", "operations: [list, get, create]");
  expect(findings(before, now).map(({ message }) => message)).toEqual([
    "without authentication anybody could call what needs a token so far: GET /api/v1/tasks/{id}, POST /api/v1/tasks",
  ]);
});
