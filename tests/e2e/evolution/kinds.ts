/** A JSON body, in which "$tables.0" stands for the id of the first row that was made there. */
export type Body = Readonly<Record<string, unknown>>;

/** One kind of change of a resource that has rows. */
export interface Kind {
  /** "<a spec whose …> keeps its rows". */
  readonly change: string;
  /** The resource's name before; its address follows from it. */
  readonly resource: string;
  /** What stands behind the name in the spec; null where there is no such resource. */
  readonly before: Body | null;
  readonly after: Body | null;
  /** The resource's name afterwards, where it is another. */
  readonly renamed?: string;
  /** What is posted before. */
  readonly rows: readonly Body[];
  /** Which of them are deleted before the change. */
  readonly gone?: readonly number[];
  /** What the rows that are left have afterwards, in the order in which they were made. */
  readonly read: readonly Body[];
  /** What they have when the migrations are taken back; like `rows` where nothing is said. */
  readonly back?: readonly Body[];
  /** `--fill resource.column=value`. */
  readonly fills?: readonly string[];
}

const A = { a: "one" };
const fields = (written: Body): Body => ({ fields: written });

/** Kinds that a run asks nothing about. */
const HARMLESS: readonly Kind[] = [
  {
    change: "an optional field comes",
    resource: "optionals",
    before: fields({ a: "string" }),
    after: fields({ a: "string", b: "int?", c: { type: "json", optional: true } }),
    rows: [A],
    read: [{ ...A, b: null, c: null }],
  },
  {
    change: "required fields with defaults come",
    resource: "defaults",
    before: fields({ a: "string" }),
    after: fields({
      a: "string",
      b: "int = 7",
      c: "boolean = true",
      d: "decimal(6,2) = 1.50",
      e: "bigint = 12",
      f: "string[] = [x]",
      g: "string(1..9) = ab",
      h: "float = 0.5",
      i: "date = 2026-02-03",
      j: { type: "time", default: "10:20:30" },
      k: { type: "datetime", default: "2026-02-03T04:05:06Z" },
      l: "string? = opt",
      m: "uuid = 0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b",
    }),
    rows: [A],
    read: [
      {
        ...A,
        b: 7,
        c: true,
        d: "1.50",
        e: "12",
        f: ["x"],
        g: "ab",
        h: 0.5,
        i: "2026-02-03",
        k: "2026-02-03T04:05:06.000Z",
        l: "opt",
        m: "0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b",
      },
    ],
  },
  {
    change: "a required field without a default comes, and the command line says what rows have",
    resource: "filleds",
    before: fields({ a: "string" }),
    after: fields({ a: "string", b: "string(1..20)" }),
    rows: [A],
    fills: ["filleds.b=it's new"],
    read: [{ ...A, b: "it's new" }],
  },
  {
    change: "an enum comes",
    resource: "enums",
    before: fields({ a: "string" }),
    after: { fields: { a: "string", b: "enum(low, high) = low", c: "enum(x, y)?" }, filter: ["b"] },
    rows: [A],
    read: [{ ...A, b: "low", c: null }],
  },
  {
    change: "text may be longer, and of any length",
    resource: "texts",
    before: fields({ a: "string(1..50)", b: "string(1..50)" }),
    after: fields({ a: "string(1..80)", b: "text" }),
    rows: [{ a: "x".repeat(50), b: "y" }],
    read: [{ a: "x".repeat(50), b: "y" }],
  },
  {
    change: "a decimal may have more digits",
    resource: "decimals",
    before: fields({ a: "decimal(6,2)" }),
    after: fields({ a: "decimal(8,2)" }),
    rows: [{ a: "1234.50" }],
    read: [{ a: "1234.50" }],
  },
  {
    change: "a field becomes optional",
    resource: "loosened",
    before: fields({ a: "string", b: "int" }),
    after: fields({ a: "string", b: "int?" }),
    rows: [{ ...A, b: 1 }],
    read: [{ ...A, b: 1 }],
  },
  {
    change: "fields become required, with a default and with a value from the command line",
    resource: "tightened",
    before: fields({ a: "string?", b: "int?", c: "enum(low, high)?" }),
    after: fields({ a: "string = none", b: "int", c: "enum(low, high) = high" }),
    rows: [{ a: "kept", b: 5, c: "low" }, {}],
    fills: ["tightened.b=-1"],
    read: [
      { a: "kept", b: 5, c: "low" },
      { a: "none", b: -1, c: "high" },
    ],
    back: [
      { a: "kept", b: 5, c: "low" },
      { a: "none", b: -1, c: "high" },
    ],
  },
  {
    change: "an enum gets a value, longer than the others",
    resource: "widened",
    before: fields({ a: "enum(low, high)" }),
    after: fields({ a: "enum(low, middling, high)" }),
    rows: [{ a: "low" }],
    read: [{ a: "low" }],
  },
  {
    change: "values of an enum get other names, two of them the same, while the field becomes required",
    resource: "reworded",
    before: fields({ a: "enum(open, done, shut)?" }),
    after: fields({
      a: {
        type: "enum",
        enum: ["todo", "done"],
        default: "todo",
        renamedValues: { open: "todo", shut: "done" },
      },
    }),
    rows: [{ a: "open" }, { a: "done" }, { a: "shut" }, {}],
    read: [{ a: "todo" }, { a: "done" }, { a: "done" }, { a: "todo" }],
    back: [{ a: "open" }, { a: "done" }, { a: "done" }, { a: "open" }],
  },
  {
    change: "text becomes an enum, and an enum text",
    resource: "turned",
    before: fields({ a: "string(1..8)", b: "enum(low, high)" }),
    after: fields({ a: "enum(low, middling)", b: "string(1..8)" }),
    rows: [{ a: "low", b: "high" }],
    read: [{ a: "low", b: "high" }],
  },
  {
    change: "rules of uniqueness come and go",
    resource: "uniques",
    before: fields({ a: "string unique", b: "int", c: "int" }),
    after: { fields: { a: "string", b: "int unique", c: "int" }, unique: [["a", "c"]] },
    rows: [
      { a: "one", b: 1, c: 1 },
      { a: "two", b: 2, c: 1 },
    ],
    read: [
      { a: "one", b: 1, c: 1 },
      { a: "two", b: 2, c: 1 },
    ],
  },
  {
    change: "indexes come and go",
    resource: "indexes",
    before: { fields: { a: "string", b: "int", c: "date?" }, filter: ["a"], sort: ["c"] },
    after: {
      fields: { a: "string", b: "int", c: "date?" },
      filter: ["b"],
      sort: ["b"],
      indexes: [["a", "c"]],
    },
    rows: [{ ...A, b: 1 }],
    read: [{ ...A, b: 1 }],
  },
  {
    change: "a reference and links come",
    resource: "referrers",
    before: fields({ a: "string" }),
    after: fields({ a: "string", parent: "ref(parents)?", friends: "many(parents)" }),
    rows: [A],
    read: [{ ...A, parent_id: null, friend_ids: [] }],
  },
  {
    change: "a reference does something else when its row is deleted",
    resource: "bounds",
    before: fields({ a: "string", parent: "ref(parents)?" }),
    after: fields({
      a: "string",
      parent: { type: "ref", to: "parents", optional: true, onDelete: "cascade" },
    }),
    rows: [{ ...A, parent_id: "$parents.0" }],
    read: [{ ...A, parent_id: "$parents.0" }],
  },
  {
    change: "rows get an owner",
    resource: "owneds",
    before: { owner: "none", fields: { a: "string unique" } },
    after: fields({ a: "string unique" }),
    rows: [A],
    fills: ["owneds.user_id=ana"],
    read: [A],
  },
  {
    change: "rows are deleted softly from now on",
    resource: "softs",
    before: fields({ a: "string unique" }),
    after: { softDelete: true, fields: { a: "string unique" } },
    rows: [A],
    read: [A],
  },
  {
    change: "resource and fields have other names, and one another type",
    resource: "olds",
    renamed: "news",
    before: {
      fields: {
        a: "string(1..50) unique",
        b: "enum(low, high)",
        parent: "ref(parents)?",
        c: "many(parents)",
      },
      filter: ["b"],
    },
    after: {
      renamedFrom: "olds",
      fields: {
        z: { type: "string", maxLength: 80, unique: true, renamedFrom: "a" },
        y: { type: "enum", enum: ["low", "high"], renamedFrom: "b" },
        mother: { type: "ref", to: "parents", optional: true, renamedFrom: "parent" },
        x: { type: "many", to: "parents", renamedFrom: "c" },
      },
      filter: ["y"],
    },
    rows: [{ a: "one", b: "low", parent_id: "$parents.0", c_ids: ["$parents.0"] }],
    read: [{ z: "one", y: "low", mother_id: "$parents.0", x_ids: ["$parents.0"] }],
  },
  {
    change: "a default is another",
    resource: "redefaults",
    before: fields({ a: "int = 1" }),
    after: fields({ a: "int = 2" }),
    rows: [{}],
    read: [{ a: 1 }],
  },
  {
    change: "a resource comes",
    resource: "comers",
    before: null,
    after: fields({ a: "string" }),
    rows: [],
    read: [],
  },
];

/** Kinds that need `--allow-destructive`. */
const DESTRUCTIVE: readonly Kind[] = [
  {
    change: "text must be shorter",
    resource: "shorts",
    before: fields({ a: "string(1..50)" }),
    after: fields({ a: "string(1..5)" }),
    rows: [{ a: "abc" }, { a: "abcdefgh" }],
    read: [{ a: "abc" }, { a: "abcde" }],
    back: [{ a: "abc" }, { a: "abcde" }],
  },
  {
    change: "numbers become larger, exact and text",
    resource: "numbers",
    before: fields({ a: "int", b: "int", c: "int", d: "int", e: "decimal(6,2)", f: "uuid" }),
    after: fields({
      a: "bigint",
      b: "decimal(12,2)",
      c: "float",
      d: "string(1..20)",
      e: "decimal(8,4)",
      f: "string(1..40)",
    }),
    rows: [{ a: 5, b: 5, c: 5, d: -5, e: "1.50", f: "0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b" }],
    read: [{ a: "5", b: "5.00", c: 5, d: "-5", e: "1.5000", f: "0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b" }],
    // No way leads from text to numbers and ids: these are what is nearest to nothing.
    back: [{ a: 5, b: 5, c: 5, d: 0, e: "1.50", f: "00000000-0000-0000-0000-000000000000" }],
  },
  {
    change: "dates become moments and moments dates",
    resource: "moments",
    before: fields({ a: "date", b: "datetime" }),
    after: fields({ a: "datetime", b: "date" }),
    rows: [{ a: "2026-01-02", b: "2026-01-02T23:30:00Z" }],
    read: [{ a: "2026-01-02T00:00:00.000Z", b: "2026-01-02" }],
    back: [{ a: "2026-01-02", b: "2026-01-02T00:00:00.000Z" }],
  },
  {
    change: "a field is another thing under the same name",
    resource: "replaceds",
    before: fields({ a: "string unique", b: "int" }),
    after: { fields: { a: "int = 3", b: "int" }, filter: ["a"] },
    rows: [{ a: "one", b: 1 }],
    read: [{ a: 3, b: 1 }],
    back: [{ a: "", b: 1 }],
  },
  {
    change: "fields go, with their rules",
    resource: "losers",
    before: {
      fields: {
        a: "string",
        b: "int unique",
        c: "enum(x, y)",
        parent: "ref(parents)?",
        friends: "many(parents)",
      },
      filter: ["c"],
      indexes: [["a", "b"]],
    },
    after: fields({ a: "string" }),
    rows: [{ ...A, b: 1, c: "y", parent_id: "$parents.0", friend_ids: ["$parents.0"] }],
    read: [A],
    back: [{ ...A, b: 0, c: "x", parent_id: null, friend_ids: [] }],
  },
  {
    change: "a reference leads to another resource",
    resource: "retargeteds",
    before: fields({ a: "string", to: "ref(parents)?" }),
    after: fields({ a: "string", to: "ref(others)?" }),
    rows: [{ ...A, to_id: "$parents.0" }],
    read: [{ ...A, to_id: null }],
    back: [{ ...A, to_id: null }],
  },
  {
    change: "an enum loses a value that no row has",
    resource: "narrowed",
    before: fields({ a: "enum(low, middling)" }),
    after: fields({ a: "enum(low)" }),
    rows: [{ a: "low" }],
    read: [{ a: "low" }],
  },
  {
    change: "rows have no owner any more",
    resource: "unowneds",
    before: fields({ a: "string unique" }),
    after: { owner: "none", fields: { a: "string unique" } },
    rows: [A],
    read: [A],
    // Nobody's: nobody sees it.
    back: [],
  },
  {
    change: "rows are deleted for good from now on",
    resource: "hards",
    before: { softDelete: true, fields: { a: "string unique" } },
    after: fields({ a: "string unique" }),
    rows: [A, { a: "two" }],
    gone: [0],
    read: [{ a: "two" }],
    back: [{ a: "two" }],
  },
  {
    change: "a resource goes, with its links",
    resource: "goners",
    before: fields({ a: "string", friends: "many(parents)", self: "ref(goners)?" }),
    after: null,
    rows: [{ ...A, friend_ids: ["$parents.0"] }],
    read: [],
    back: [],
  },
];

/** All kinds; those whose rows others refer to come first. */
export const KINDS: readonly Kind[] = [...["parents", "others"].map(unchanged), ...HARMLESS, ...DESTRUCTIVE];

/** Kinds by whether a run has to be told `--allow-destructive`. */
export function isDestructive(kind: Kind): boolean {
  return DESTRUCTIVE.includes(kind);
}

/** The spec with the resources of these kinds, before or after. */
export function specOf(
  kinds: readonly Kind[],
  when: "before" | "after",
  { target, ids }: { readonly target: "fastapi" | "fastify"; readonly ids: "uuid" | "int" },
): string {
  const lines = kinds.flatMap((kind) => {
    const body = kind[when];
    if (body === null) return [];
    const name = when === "after" ? (kind.renamed ?? kind.resource) : kind.resource;
    return [`  ${name}: ${JSON.stringify(body)}\n`];
  });
  const head = `name: evolving\ntarget: ${target}\ndatabase: { ids: ${ids} }\nresources:\n`;
  return head + lines.join("");
}

function unchanged(resource: string): Kind {
  const spec = fields({ a: "string" });
  return { change: "nothing changes", resource, before: spec, after: spec, rows: [A], read: [A] };
}
