import { readJsonObject, type JsonObject } from "../../syntax/json/read-json-members.js";
import type { Insertion, PatchResult } from "../patch.js";
import { insertMembers, type NewMember } from "./insert-members.js";
import { jsonLayout } from "./json-layout.js";

/** A section of package.json, `dependencies`: where it stands, and its members. */
export interface ManifestSection {
  readonly object: JsonObject;
  readonly values: ReadonlyMap<string, unknown>;
}

/** A package.json that can be patched. */
export interface Manifest {
  readonly text: string;
  readonly root: JsonObject;
  readonly sections: ReadonlyMap<string, ManifestSection>;
}

/** Members for a section, which is made where it is missing, before the first of those in `before`. */
export interface SectionAddition {
  readonly section: string;
  readonly before: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  /** Whether the order of this section means something, so that what is new goes where its name belongs. */
  readonly isSorted: (keys: readonly string[]) => boolean;
}

/** How many errors a text has as JSON: one or none. A byte order mark is none. */
export function jsonErrors(_path: string, text: string): number {
  try {
    JSON.parse(withoutMark(text));
    return 0;
  } catch {
    return 1;
  }
}

/** The sections of package.json that have these names; a reason where one of them cannot be patched. */
export function readManifest(text: string, names: readonly string[]): Manifest | string {
  if (jsonErrors("", text) > 0) return "is not valid JSON";
  const root = readJsonObject(text, text.search(/[^\s\uFEFF]/));
  if (root === null) return "holds no object";
  const sections = new Map<string, ManifestSection>();
  for (const { key, valueStart } of root.members.filter((member) => names.includes(member.key))) {
    if (sections.has(key)) return `has \`${key}\` twice`;
    const object = readJsonObject(text, valueStart);
    if (object === null) return `has a \`${key}\` that is no object`;
    const values = object.members.map((one): [string, unknown] => [
      one.key,
      JSON.parse(text.slice(one.valueStart, one.end)),
    ]);
    sections.set(key, { object, values: new Map(values) });
  }
  return { text, root, sections };
}

/** What the additions come to: insertions, or nothing to do. */
export function addToManifest(manifest: Manifest, additions: readonly SectionAddition[]): PatchResult {
  const { text, root, sections } = manifest;
  const layout = jsonLayout(text, root);
  const wanted = additions.filter(({ values }) => values.size > 0);
  if (wanted.length === 0) return { kind: "present" };
  const inSections = wanted.flatMap((addition): readonly Insertion[] => {
    const section = sections.get(addition.section);
    if (section === undefined) return [];
    const { object } = section;
    return insertMembers({ text, object, depth: 1 }, newMembers(addition, object), layout);
  });
  const made = wanted.filter(({ section }) => !sections.has(section)).map((one) => newSection(root, one));
  return {
    kind: "patched",
    insertions: [...inSections, ...insertMembers({ text, object: root, depth: 0 }, made, layout)],
  };
}

function newMembers({ values, isSorted }: SectionAddition, object: JsonObject): readonly NewMember[] {
  const keys = object.members.map(({ key }) => key);
  const members = [...values].map(([key, value]) => ({ key, value: JSON.stringify(value) }));
  if (!isSorted(keys)) return members.map((member) => ({ ...member, index: keys.length }));
  return members
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map((member) => {
      const next = keys.findIndex((key) => key > member.key);
      return { ...member, index: next === -1 ? keys.length : next };
    });
}

function newSection(root: JsonObject, addition: SectionAddition): NewMember {
  const empty = { start: 0, close: 0, members: [] };
  const next = root.members.findIndex(({ key }) => addition.before.includes(key));
  return {
    key: addition.section,
    value: newMembers(addition, empty),
    index: next === -1 ? root.members.length : next,
  };
}

/** Whether keys stand in the order that npm gives them. */
export function inOrder(keys: readonly string[]): boolean {
  return keys.every((key, index) => index === 0 || (keys[index - 1] ?? "") < key);
}

function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}
