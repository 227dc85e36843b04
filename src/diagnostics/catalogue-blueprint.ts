import { entry, type NoParams } from "./catalogue-entry.js";
import { didYouMean } from "./did-you-mean.js";
import { quoted } from "./quoted.js";

/** A rule with its reason and its mend, for families of diagnostics whose members differ in wording only. */
interface Explained {
  readonly reason: string;
  readonly help: string | null;
}

/** BG2xxx: the meaning of a spec that is well formed: names, references, limits. */
export const blueprintCatalogue = {
  BG2010: entry<{ what: string; name: string } & Explained>({
    message: ({ what, name, reason }) => `${quoted(name)} cannot be the name of a ${what}: ${reason}`,
    help: ({ help }) => help,
    explanation:
      "A name becomes a class, a table or column, a file, a path and a JSON key. It is written in snake_case or camelCase, in ASCII letters and digits, starts with a lower-case letter, and has at most 50 characters. A project's name is written in kebab-case.",
  }),
  BG2011: entry<{ what: string; name: string; other: string; why: string }>({
    message: ({ what, name, other, why }) =>
      `the ${what} ${quoted(name)} clashes with ${quoted(other)}: ${why}`,
    help: () => "rename one of them",
    explanation:
      "Names that differ only in case or underscores, or whose singular forms are the same, would share a class, a file or a JSON key.",
  }),
  BG2012: entry<{ name: string; column: string } & Explained>({
    message: ({ name, column, reason }) => `a field cannot be called ${quoted(name)}: ${column} ${reason}`,
    help: ({ help }) => help,
    explanation:
      "Every resource has the system fields id, created_at and updated_at, an owned one has user_id, and soft delete keeps deleted_at. The server writes them; a client never does.",
  }),
  BG2013: entry<{ name: string; path: string; prefix: string }>({
    message: ({ name, path }) =>
      `a resource cannot be called ${quoted(name)}: ${path} is an address of the backend itself`,
    help: ({ prefix }) => (prefix === "" ? "choose another name, or set api.prefix" : "choose another name"),
    explanation:
      "/health, /docs and /openapi.json lie at the root, and /auth below the API's prefix. A resource there would hide them.",
  }),

  BG2020: entry<{ list: string; name: string; suggestion: string | null; known: string }>({
    message: ({ list, name }) => `unknown name ${quoted(name)} in ${list}`,
    help: ({ suggestion, known }) => didYouMean(suggestion) ?? `known here: ${known}`,
    explanation:
      "The lists of a resource (unique, indexes, filter, sort, search) name its own fields; operations has six known words.",
  }),
  BG2021: entry<{ list: string; name: string }>({
    message: ({ list, name }) => `${list} names ${name} twice`,
    help: () => "remove one of the two",
    explanation:
      "A name that is listed twice changes nothing and is nearly always a slip of the pen for another name.",
  }),
  BG2022: entry<{ list: string } & Explained>({
    message: ({ list, reason }) => `${list} is empty: ${reason}`,
    help: ({ help }) => help,
    explanation: "A list that is written must name something. Leave the key out to get its default.",
  }),
  BG2023: entry<{ list: string; name: string } & Explained>({
    message: ({ list, name, reason }) => `${quoted(name)} cannot be in ${list}: ${reason}`,
    help: ({ help }) => help,
    explanation:
      "limit, cursor, sort, count, include and q are fixed query parameters of every list, so no filter can have these names. json, password, array and write-only fields can be neither filtered nor sorted by; search looks through string, text, slug, email and url fields; indexes and unique rules need small, comparable values, and get the owner's column in front by themselves.",
  }),
  BG2024: entry<{ list: string; bytes: number; limit: number }>({
    message: ({ list, bytes, limit }) =>
      `the columns of this rule in ${list} can hold ${String(bytes)} bytes, an index entry of PostgreSQL at most ${String(limit)}`,
    help: () => "give its strings a smaller maximum length, or leave a column out",
    explanation:
      "A row whose index entry is larger than about 2,700 bytes is refused by PostgreSQL when it is written. A character takes up to four bytes.",
  }),
  BG2025: entry<{ names: string; room: string; isOne: boolean }>({
    message: ({ names, room, isOne }) =>
      `this unique rule leaves room for ${room}: ${names} ${isOne ? "is" : "are"} the same in each`,
    help: ({ isOne }) =>
      isOne
        ? "leave out unique, or readOnly; or make it optional with ? in place of the default: rows without a value are not alike"
        : "leave out the rule, or add a field to it that clients write",
    explanation:
      "What is readOnly keeps its default in every row that a client makes, so all rows are alike there, also with an enum of one value beside it, and the second of them is a conflict. On an owned resource the rule holds among the rows of one owner: there it is the second of each user.",
  }),

  BG2030: entry<NoParams>({
    message: () => "there are no resources",
    help: () =>
      "add one, for example with: backend-gen resource tasks title:string:1..200 done:boolean=false",
    explanation: "A backend is made of its resources; without one there is nothing to generate.",
  }),
  BG2031: entry<{ name: string }>({
    message: ({ name }) => `the resource ${quoted(name)} has no fields`,
    help: () => 'give it one, for example "title: string(1..200)"',
    explanation:
      "Without a field of its own, a resource's rows could carry nothing that a client can write or read.",
  }),
  BG2032: entry<{ what: string; count: number; limit: number }>({
    message: ({ what, count, limit }) => `too many ${what}: ${String(count)}, at most ${String(limit)}`,
    explanation:
      "The limits keep every generated backend within what databases, OpenAPI documents and people can carry.",
  }),
  BG2033: entry<{ name: string }>({
    message: ({ name }) => `${quoted(name)} has owner: user, but the backend has no authentication`,
    help: () => "set auth.strategy to jwt, or the owner to none",
    explanation:
      "The owner of a row is the user whom the token names. With auth.strategy: none there are no tokens.",
  }),

  BG2042: entry<{ key: string; value: string } & Explained>({
    message: ({ key, value, reason }) => `${key} cannot be ${value}: ${reason}`,
    help: ({ help }) => help,
    explanation: "A constraint must lie within what the type, the database and the protocol can carry.",
  }),
  BG2043: entry<{ low: string; high: string; lowValue: string; highValue: string }>({
    message: ({ low, high, lowValue, highValue }) =>
      `${low} (${lowValue}) is greater than ${high} (${highValue})`,
    help: () => "exchange them, or set both",
    explanation:
      "No value could satisfy both bounds. A bound that is not written has a default: 255 characters for a string, 100 items for an array.",
  }),
  BG2044: entry<Explained>({
    message: ({ reason }) => `an enum cannot have these values: ${reason}`,
    help: ({ help }) => help,
    explanation: "An enum has 1 to 200 different values of at most 200 characters each.",
  }),
  BG2045: entry<{ type: string }>({
    message: ({ type }) => `an array cannot hold ${type}`,
    help: () => "use a scalar type for the items, or json for the whole field",
    explanation:
      "Arrays hold scalars: strings, numbers, booleans, dates, uuids, enums. Whatever is nested deeper is json.",
  }),
  BG2046: entry<{ key: string; value: string; reason: string }>({
    message: ({ key, value, reason }) => `the ${key} ${value} does not fit the field: ${reason}`,
    explanation: "A default or an example must itself be a value that the API would accept in this field.",
  }),
  BG2047: entry<Explained>({
    message: ({ reason }) => `this pattern cannot be used: ${reason}`,
    help: ({ help }) => help,
    explanation:
      "A pattern must mean the same in JavaScript, Python and Rust: no look-around, back-references, named groups, flags, \\b or \\p. \\d, \\w and \\s stand for their ASCII meaning in JSON Schema and are spelled out for every target.",
  }),
  BG2048: entry<Explained>({
    message: ({ reason }) => reason,
    help: ({ help }) => help,
    explanation:
      "Two things that are said here contradict each other, so that no client could ever use what they are said of.",
  }),
  BG2049: entry<{ key: string; reason: string }>({
    message: ({ key, reason }) => `this ${key} cannot be used: ${reason}`,
    explanation:
      "Free text has at most 2,000 characters, no NUL character and no broken surrogate pairs; anything else is kept as it is.",
  }),

  BG2050: entry<{ key: string; value: string } & Explained>({
    message: ({ key, value, reason }) => `${key} cannot be ${value}: ${reason}`,
    help: ({ help }) => help,
    explanation:
      "A setting of the blocks database, auth, api or host has a value that the generated backend could not start with, or that does not go with another one.",
  }),
};
