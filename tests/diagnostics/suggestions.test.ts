import { describe, expect, it } from "vitest";
import { resolveBlueprint } from "../../src/blueprint/resolve.js";
import { readBlueprint } from "../../src/cli/read-blueprint.js";
import { editDistance } from "../../src/diagnostics/edit-distance.js";
import { TYPE_WORDS } from "../../src/spec/field-types.js";
import { FIELD_WORDS } from "../../src/spec/field-words.js";
import { longFieldSchema, resourceSchema, specSchema } from "../../src/spec/spec-schema.js";
import { testEngine } from "../cli/test-engine.js";
import { some } from "../support/runs.js";

/** What fingers do to a word: leave a letter out, double one, swap two, hit a wrong one. */
function slipsOf(word: string): readonly string[] {
  const places = [...word].map((_, place) => place).slice(1);
  return places.flatMap((place) => {
    const [before, letter, after] = [word.slice(0, place), word.charAt(place), word.slice(place + 1)];
    return [
      before + after,
      before + letter + letter + after,
      word.slice(0, place - 1) + letter + word.charAt(place - 1) + after,
      `${before}w${after}`,
    ];
  });
}

/** Slips that are not another word that stands there, and are long enough to be told from a different word. */
function misspelt(words: readonly string[]): readonly (readonly [slip: string, word: string])[] {
  return words
    .filter((word) => word.length > 3)
    .flatMap((word) => slipsOf(word).map((slip) => [slip, word] as const))
    .filter(([slip, word]) => !words.includes(slip) && slip !== word);
}

function saidOf(spec: object): string {
  const files = [{ path: "backend.json", text: JSON.stringify(spec) }];
  const { diagnostics } = readBlueprint(testEngine({ resolve: resolveBlueprint }), files);
  return diagnostics.map(({ message, help }) => `${message} ${help ?? ""}`).join("\n");
}

/** The suggestion is the word that was meant, or one that is just as near. */
function expectSuggestion(said: string, slip: string, word: string): void {
  const suggestion = /did you mean "([^"]*)"/.exec(said)?.[1];
  expect(suggestion, `${slip}: ${said}`).toBeDefined();
  const distance = (meant: string) => editDistance(slip.toLowerCase(), meant.toLowerCase());
  const isStart = suggestion?.toLowerCase().startsWith(slip.toLowerCase()) ?? false;
  expect(isStart || distance(suggestion ?? "") <= distance(word), `${slip}: ${suggestion ?? ""}`).toBe(true);
}

const fields = { title: "string", deadline: "date", priority: "int" };
const spec = (part: object, resource: object = {}) => ({
  name: "shop",
  ...part,
  resources: { projects: { fields }, tasks: { fields, ...resource } },
});
const inField = (field: unknown) => spec({}, { fields: { ...fields, extra: field } });
const keysOf = (schema: { readonly shape: object }) => Object.keys(schema.shape);
const block = (name: "database" | "auth" | "api") => keysOf(specSchema.shape[name].unwrap());

const operations = ["list", "get", "create", "replace", "update", "delete"];

/** Each place of a spec that takes one of some words, and a spec with a word there. */
const places: readonly (readonly [
  place: string,
  words: readonly string[],
  specWith: (word: string) => object,
])[] = [
  ["a key of the spec", keysOf(specSchema), (key) => spec({ [key]: 1 })],
  ["a key of database", block("database"), (key) => spec({ database: { [key]: 1 } })],
  ["a key of auth", block("auth"), (key) => spec({ auth: { [key]: 1 } })],
  ["a key of api", block("api"), (key) => spec({ api: { [key]: 1 } })],
  ["a key of a resource", keysOf(resourceSchema), (key) => spec({}, { [key]: 1 })],
  [
    "a key of a field",
    keysOf(longFieldSchema).filter((key) => key !== "type"),
    (key) => inField({ type: "string", [key]: 1 }),
  ],
  ["a key of access", operations, (key) => spec({}, { access: { [key]: "user" } })],
  ["a type", TYPE_WORDS, (type) => inField(type)],
  ["a type in the long form", TYPE_WORDS, (type) => inField({ type })],
  ["a word of the shorthand", FIELD_WORDS, (word) => inField(`string ${word}`)],
  ["the provider", ["neon", "postgres"], (provider) => spec({ database: { provider } })],
  ["the casing", ["snake", "camel"], (casing) => spec({ api: { casing } })],
  ["the target", ["fastapi", "fastify"], (target) => spec({ target })],
  ["the owner", ["user", "none"], (owner) => spec({}, { owner })],
  ["an operation", operations, (operation) => spec({}, { operations: [operation] })],
  ["an algorithm", ["HS256", "EdDSA"], (name) => spec({ auth: { algorithms: [name] } })],
  ["a holder", ["owner", "user", "public"], (holder) => spec({}, { access: { list: holder } })],
  ["a role", ["librarian"], (role) => spec({ auth: { roles: ["librarian"] } }, { access: { list: role } })],
  ["a resource, by ref", ["projects", "tasks"], (to) => inField(`ref(${to})`)],
  ["a resource, by many", ["projects", "tasks"], (to) => inField({ type: "many", to })],
  ...(["filter", "sort", "search", "unique", "indexes"] as const).map(
    (list) =>
      [`a field, in ${list}`, Object.keys(fields), (name: string) => spec({}, { [list]: [name] })] as const,
  ),
  [
    "a field, in a rule of several",
    Object.keys(fields),
    (name) => spec({}, { unique: [[name, name === "title" ? "priority" : "title"]] }),
  ],
];

describe("a slip gets the word that was meant", () => {
  it.each(places)("as %s", (_, words, specWith) => {
    const slips = misspelt(words);
    expect(slips.length).toBeGreaterThan(0);
    for (const [slip, word] of some(slips)) expectSuggestion(saidOf(specWith(slip)), slip, word);
  });

  it.each([
    ["rate_limit", (key: string) => spec({ api: { [key]: "off" } })],
    ["user-claim", (key: string) => spec({ auth: { [key]: "sub" } })],
    ["SoftDelete", (key: string) => spec({}, { [key]: true })],
    ["max_length", (key: string) => inField({ type: "string", [key]: 5 })],
    ["desc", (key: string) => spec({}, { [key]: "A thing" })],
  ])("%s is no stranger than another way to write it", (key, specWith) => {
    expect(saidOf(specWith(key))).toContain("did you mean");
  });
});
