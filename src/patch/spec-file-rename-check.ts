import { parseField } from "../spec/parse-field.js";
import { readYaml } from "../spec/read-yaml.js";
import { plainValue, type MapEntry, type MapNode, type SourceNode } from "../spec/source-node.js";
import { sourceText } from "../spec/source-text.js";
import { stable } from "./spec-file-assert.js";
import { canonical } from "./spec-file-canonical.js";
import { FIELD_LISTS } from "./spec-file-lists.js";
import type { SpecRename } from "./spec-file-rename.js";

/** Whether an edited file says what the original said, but for the one name, and what it was before. */
export function isOnlyRenamed(root: MapNode, edited: string, rename: SpecRename): boolean {
  const { value: after, diagnostics } = readYaml(sourceText("", edited));
  if (after?.kind !== "map" || diagnostics.length > 0) return false;
  return meaningOf(root, rename) === meaningOf(after, null);
}

/** What a file says, as one text, after a rename. */
function meaningOf(root: MapNode, rename: SpecRename | null): string {
  const isOwn = !root.entries.has("resources") && root.entries.has("fields");
  if (isOwn) return meaningOfResource(root, rename, rename?.resource?.length === 0);
  return mapped(root.entries, (key, node) => {
    if (key !== "resources" || node.kind !== "map") return stable(plainValue(node));
    return mapped(
      node.entries,
      (name, resource) => meaningOfResource(resource, rename, rename?.resource?.at(-1) === name),
      (name) => (rename?.field === null && rename.resource?.at(-1) === name ? rename.to : name),
    );
  });
}

function meaningOfResource(node: SourceNode, rename: SpecRename | null, isThis: boolean): string {
  if (node.kind !== "map") return stable(plainValue(node));
  const own = isThis && typeof rename?.field === "string" ? rename : null;
  const rest = new Map([...node.entries].filter(([key]) => key !== "renamedFrom"));
  const former = isThis && own === null ? (rename?.former ?? null) : null;
  const meaning = mapped(rest, (key, value) => {
    if (key === "fields" && value.kind === "map") return meaningOfFields(value, rename, own);
    const isList = FIELD_LISTS.some((list) => list === key);
    return stable(isList && own !== null ? renamedIn(plainValue(value), own) : plainValue(value));
  });
  return JSON.stringify([former ?? formerOf(node), meaning]);
}

function formerOf(node: MapNode): unknown {
  const former = node.entries.get("renamedFrom")?.value;
  return former === undefined ? null : plainValue(former);
}

function meaningOfFields(fields: MapNode, rename: SpecRename | null, own: SpecRename | null): string {
  return mapped(
    fields.entries,
    (name, node) => {
      const field = parseField(name, node).value;
      if (field === null) return stable(plainValue(node));
      const points = rename?.field === null && field.to !== undefined && rename.isMeant(field.to);
      const former = own?.field === name ? (own.former ?? field.renamedFrom) : field.renamedFrom;
      return JSON.stringify([former, canonical(points ? { ...field, to: rename.to } : field)]);
    },
    (name) => (own?.field === name ? own.to : name),
  );
}

function renamedIn(value: unknown, rename: SpecRename): unknown {
  if (Array.isArray(value)) return value.map((item) => renamedIn(item, rename));
  return typeof value === "string" && rename.isMeant(value) ? rename.to : value;
}

function mapped(
  entries: ReadonlyMap<string, MapEntry>,
  meaning: (key: string, node: SourceNode) => string,
  called: (key: string) => string = (key) => key,
): string {
  return JSON.stringify([...entries].map(([key, { value }]) => [called(key), meaning(key, value)]));
}
