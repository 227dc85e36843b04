import { entry } from "./catalogue-entry.js";
import { didYouMean } from "./did-you-mean.js";
import { quoted } from "./quoted.js";

/** BG1003, BG1008 to BG1019: keys and values of a well-formed file. */
export const shapeCatalogue = {
  BG1003: entry<{ type: string; suggestion: string | null; help: string | null }>({
    message: ({ type, suggestion }) =>
      `unknown type ${quoted(type)}${suggestion === null ? "" : `: did you mean "${suggestion}"?`}`,
    help: ({ help }) => help,
    explanation:
      "The types are string, text, slug, email, url, uuid, int, bigint, float, decimal, boolean, date, time, datetime, json, enum, password, ref, many, and array (T[] in the shorthand).",
  }),
  BG1008: entry<{ key: string; suggestion: string | null; known: readonly string[] }>({
    message: ({ key, suggestion }) =>
      `unknown key ${quoted(key)}${suggestion === null ? "" : `: did you mean "${suggestion}"?`}`,
    help: ({ known }) => (known.length === 0 ? null : `known here: ${known.join(", ")}`),
    explanation:
      "Keys that the spec language does not know are errors, so that a typing slip never passes silently.",
  }),
  BG1009: entry<{ expected: string; found: string; help: string | null }>({
    message: ({ expected, found }) => `expected ${expected}, found ${found}`,
    help: ({ help }) => help,
    explanation:
      "The value has another kind than this key takes: for instance a number where text is needed (put it in quotes), or a list where a map is needed.",
  }),
  BG1010: entry<{ key: string; where: string }>({
    message: ({ key, where }) => `${where} needs the key "${key}"`,
    explanation:
      "A spec needs `name` and `resources`, a resource needs `fields`, and a field in the long form needs `type`.",
  }),
  BG1015: entry<{ value: string; allowed: readonly string[]; suggestion: string | null }>({
    message: ({ value, allowed }) => `${value} is not one of ${allowed.join(", ")}`,
    help: ({ suggestion }) => didYouMean(suggestion),
    explanation: "This key takes one of a fixed list of words.",
  }),
  BG1017: entry<{ version: string }>({
    message: ({ version }) => `this version of backend-gen reads specs of version 1, not ${version}`,
    help: () => "write `spec: 1`, or leave the line out",
    explanation: "`spec` is the version of the spec language. There is one so far: 1.",
  }),
  BG1018: entry<{ key: string; type: string; takers: readonly string[] }>({
    message: ({ key, type }) => `"${key}" does not apply to the type ${type}`,
    help: ({ key, takers }) => (takers.length === 0 ? null : `"${key}" applies to ${takers.join(", ")}`),
    explanation:
      "Each type takes its own constraints: lengths and patterns go with text, bounds with numbers, precision and scale with decimal, `items` with array, `to` with ref and many.",
  }),
  BG1019: entry<{ type: string; key: string; help: string | null }>({
    message: ({ type, key }) => `the type ${type} needs ${key}`,
    help: ({ help }) => help,
    explanation:
      "An enum needs its values, a decimal both of precision and scale, an array its items, ref and many their target.",
  }),
};
