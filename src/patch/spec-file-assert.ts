import { plainValue } from "../spec/source-node.js";
import { readYaml } from "../spec/read-yaml.js";
import { sourceText } from "../spec/source-text.js";
import type { SpecEdit } from "./spec-file-insert.js";
import type { SpecEntry } from "./spec-file-entry.js";

interface EditedSpec {
  readonly text: string;
  readonly edited: string;
  readonly edit: SpecEdit;
}

/** What the edited file says more than the original: these entries, in the map at this path. */
interface Expected {
  readonly path: readonly string[];
  readonly entries: readonly SpecEntry[];
}

/** Throws (our bug) unless the edited text parses, says what the original said and the addition, and holds all of the original's bytes. */
export function assertOnlyAdded({ text, edited, edit }: EditedSpec, expected: Expected): void {
  const { at, removed, inserted } = edit;
  const restored = edited.slice(0, at) + removed + edited.slice(at + inserted.length);
  const isEmptyMap = /^[\s{}]*$/.test(removed);
  if (restored !== text || !isEmptyMap)
    throw new Error("the edit of the spec file would change more than it adds");
  const before = readYaml(sourceText("", text)).value;
  const after = readYaml(sourceText("", edited));
  if (after.value === null || after.diagnostics.length > 0)
    throw new Error("the edited spec file would not parse");
  const wanted = added(before === null ? null : plainValue(before), expected.path, expected.entries);
  if (stable(plainValue(after.value)) !== stable(wanted))
    throw new Error("the edited spec file would say something else");
}

function added(value: unknown, [step, ...rest]: readonly string[], entries: readonly SpecEntry[]): unknown {
  const map = new Map<string, unknown>(
    typeof value === "object" && value !== null ? Object.entries(value) : [],
  );
  if (step === undefined) for (const entry of entries) map.set(entry.key, plainEntry(entry));
  else map.set(step, added(map.get(step), rest, entries));
  return map;
}

function plainEntry({ value }: SpecEntry): unknown {
  return typeof value === "object" ? new Map(value.map((entry) => [entry.key, plainEntry(entry)])) : value;
}

/** One text for equal values, whatever the order of their keys; maps and objects are the same. */
export function stable(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(stable).join()}]`;
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return `{${entries
    .map(([key, inner]) => `${JSON.stringify(key)}:${stable(inner)}`)
    .sort()
    .join()}}`;
}
