import { A, type Body, fields, type Kind } from "./kind.js";

/** Kinds with several rows whose values are all different, and lost: on the way back they have to be different again. */
export const HARMLESS_TO_UNIQUE: readonly Kind[] = [
  {
    change: "fields that no two rows have alike become optional, and rows come without them",
    resource: "uniqueloosened",
    before: fields({ a: "string unique", b: "int unique", c: "string(1..3) = x" }),
    after: fields({ a: "string? unique", b: "int? unique", c: "string(1..3)?" }),
    rows: [
      { a: "2", b: 1, c: "y" },
      { a: "one", b: -1, c: "y" },
    ],
    read: [
      { a: "2", b: 1, c: "y" },
      { a: "one", b: -1, c: "y" },
    ],
    later: [{}, {}],
    back: [
      { a: "2", b: 1, c: "y" },
      { a: "one", b: -1, c: "y" },
      { a: "1", b: 2, c: "x" },
      { a: "3", b: 3, c: "x" },
    ],
  },
];

/** The same, of those that need `--allow-destructive`. */
export const DESTRUCTIVE_TO_UNIQUE: readonly Kind[] = [
  {
    change: "fields go that no two rows had alike",
    resource: "uniquelosers",
    before: {
      fields: {
        a: "string",
        b: "string unique",
        c: "email unique",
        d: "int unique = 7",
        e: "bigint unique",
        f: "decimal(6,2) unique",
        g: "float unique",
        h: "date unique",
        i: "time unique",
        j: "datetime unique",
        k: "uuid unique",
        l: "string(2..2) unique",
        m: "string? unique = x",
        n: "string",
      },
      unique: [["a", "n"]],
    },
    after: fields({ a: "string" }),
    rows: [1, 2, 3].map((at) => uniqueRow(at)),
    read: [A, A, A],
    back: [1, 2, 3].map((at) => ({
      ...A,
      b: String(at),
      c: String(at),
      d: at,
      e: String(at),
      f: `0.0${String(at)}`,
      g: at,
      h: `1970-01-0${String(at + 1)}`,
      i: `00:00:00.00${String(at)}`,
      j: `1970-01-01T00:00:0${String(at)}.000Z`,
      k: `00000000-0000-0000-0000-00000000000${String(at)}`,
      l: String(at),
      m: null,
      n: String(at),
    })),
  },
  {
    change: "fields that no two rows had alike become text",
    resource: "uniquetexts",
    before: {
      fields: { a: "int unique", b: "uuid? unique", c: "int" },
      unique: [["a", "c"]],
      sort: ["a"],
    },
    after: {
      fields: { a: "string(1..20) unique", b: "string(1..40)? unique", c: "int" },
      unique: [["a", "c"]],
      sort: ["a"],
    },
    rows: [5, 6, 7].map((a) => ({ a, b: `0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2${String(a)}`, c: 1 })),
    read: ["5", "6", "7"].map((a) => ({ a, b: `0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2${a}`, c: 1 })),
    back: [1, 2, 3].map((a) => ({ a, b: null, c: 1 })),
  },
];

/** A row that has nothing in common with those of other numbers but `a`. */
function uniqueRow(at: number): Body {
  const digit = String(at);
  return {
    ...A,
    b: `b${digit}`,
    c: `c${digit}@example.com`,
    d: -at,
    e: `-${digit}`,
    f: `-${digit}.50`,
    g: -at,
    h: `2026-01-0${digit}`,
    i: `10:00:0${digit}`,
    j: `2026-01-0${digit}T00:00:00Z`,
    k: `0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2${digit}`,
    l: `x${digit}`,
    m: `m${digit}`,
    n: `n${digit}`,
  };
}
