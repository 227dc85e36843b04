import { parseShorthand } from "../spec/field-shorthand.js";
import { nodeAt } from "../spec/node-at.js";
import { readYaml } from "../spec/read-yaml.js";
import { locateInScalar } from "../spec/scalar-locate.js";
import type { MapEntry, MapNode, ScalarNode, SourceNode } from "../spec/source-node.js";
import { sourceText, spanAt } from "../spec/source-text.js";
import { splitShorthand } from "../spec/split-shorthand.js";
import { spliced, type SpecSplice } from "./spec-file-cut.js";
import { specLayout } from "./spec-file-layout.js";
import { indentAt } from "./spec-file-lines.js";
import { FIELD_LISTS } from "./spec-file-lists.js";
import { longFieldText } from "./spec-file-long-field.js";
import { isOnlyRenamed } from "./spec-file-rename-check.js";
import { scalarText } from "./spec-file-scalar.js";

/** What a file of a spec shall call otherwise. */
export interface SpecRename {
  /** Keys from the top of the file to the resource; empty in a file of its own; null where it is described elsewhere. */
  readonly resource: readonly string[] | null;
  /** As it is written; null where the resource itself is renamed. */
  readonly field: string | null;
  readonly to: string;
  /** What `renamedFrom` is to say; null where it stays as it is. */
  readonly former: string | null;
  /** Whether a word is the name that goes, in whichever spelling. */
  readonly isMeant: (word: string) => boolean;
}

/** What renaming came to; `text` is the whole file. */
export type SpecRenamed = { readonly text: string } | { readonly refused: string };

/**
 * A file of a spec in which a resource or a field is called otherwise, wherever the file names it: its key, references,
 * lists. Every other byte stays as it was; a shorthand that has to say `renamedFrom` becomes the long form.
 */
export function renameInSpec(text: string, format: "yaml" | "json", rename: SpecRename): SpecRenamed {
  const { value: root, diagnostics } = readYaml(sourceText("", text));
  if (root?.kind !== "map" || diagnostics.length > 0) return { refused: "the spec file is not well-formed" };
  const file: SpecText = { text, format, root };
  const splices = rename.field === null ? resourceSplices(file, rename) : fieldSplices(file, rename);
  if ("refused" in splices) return splices;
  const edited = spliced(text, unique(splices));
  return isOnlyRenamed(root, edited, rename) ? { text: edited } : { refused: ODD };
}

const ODD = "it would say something else then: an anchor, a merge key or an odd layout is in the way";

interface SpecText {
  readonly text: string;
  readonly format: "yaml" | "json";
  readonly root: MapNode;
}

type Splices = readonly SpecSplice[] | { readonly refused: string };

function resourceSplices(file: SpecText, rename: SpecRename): Splices {
  const references = resourceNodes(file.root, rename).flatMap((node) => referenceSplices(node, rename));
  if (rename.resource === null) return references;
  const node = nodeAt(file.root, rename.resource);
  const key = keyAt(file.root, rename.resource);
  if (node?.kind !== "map" || (key === null && rename.resource.length > 0)) return { refused: ODD };
  const former = formerSplices(file, node, rename);
  return "refused" in former
    ? former
    : [...references, ...former, ...(key === null ? [] : [renamed(key, rename)])];
}

/** Every resource that the file describes. */
function resourceNodes(root: MapNode, { resource }: SpecRename): readonly SourceNode[] {
  const all = root.entries.get("resources")?.value;
  if (all === undefined) return resource === null || resource.length === 0 ? [root] : [];
  return all.kind === "map" ? [...all.entries.values()].map(({ value }) => value) : [];
}

function referenceSplices(resource: SourceNode, rename: SpecRename): readonly SpecSplice[] {
  const fields = nodeAt(resource, ["fields"]);
  if (fields?.kind !== "map") return [];
  return [...fields.entries.values()].flatMap(({ value }): SpecSplice[] => {
    if (value.kind === "map") {
      const to = value.entries.get("to")?.value;
      return to?.kind === "scalar" && rename.isMeant(to.text) ? [renamed(to, rename)] : [];
    }
    if (value.kind !== "scalar" || typeof value.value !== "string") return [];
    const parts = splitShorthand(value.value);
    if (!("type" in parts) || parts.brackets === null || !/^(?:ref|many)$/.test(parts.type.text)) return [];
    const { start, end, text } = parts.brackets;
    if (!rename.isMeant(text.trim())) return [];
    const blanks = text.length - text.trimStart().length;
    const span = locateInScalar(value)(start + blanks, end - (text.trimStart().length - text.trim().length));
    return [{ start: span.start, end: span.end, inserted: rename.to }];
  });
}

function fieldSplices(file: SpecText, rename: SpecRename): Splices {
  const { resource, field } = rename;
  if (resource === null || field === null) return [];
  const path = [...resource, "fields", field];
  const key = keyAt(file.root, path);
  const node = nodeAt(file.root, path);
  if (key === null || node === null) return { refused: ODD };
  const former = formerSplices(file, node, rename);
  if ("refused" in former) return former;
  const lists = FIELD_LISTS.flatMap((list) => scalarsIn(nodeAt(file.root, [...resource, list])));
  const named = lists.filter((scalar) => rename.isMeant(scalar.text));
  return [renamed(key, rename), ...former, ...named.map((scalar) => renamed(scalar, rename))];
}

function scalarsIn(node: SourceNode | null): readonly ScalarNode[] {
  if (node?.kind === "list") return node.items.flatMap(scalarsIn);
  return node?.kind === "scalar" ? [node] : [];
}

/** What makes a resource or a field say what it was called before. */
function formerSplices(file: SpecText, node: SourceNode, rename: SpecRename): Splices {
  const { former } = rename;
  if (former === null) return [];
  if (node.kind === "scalar") return longForm(file, node, former);
  if (node.kind !== "map") return { refused: ODD };
  const written = node.entries.get("renamedFrom")?.value;
  if (written?.kind === "scalar") return [renamed(written, { ...rename, to: former })];
  return firstEntry(file, node, former);
}

function longForm({ text, format }: SpecText, node: ScalarNode, former: string): Splices {
  const locate = (start: number, end: number) => spanAt(node.source, start, end);
  const field = typeof node.value === "string" ? parseShorthand(node.value, locate).value : null;
  // A block of text ends with its line.
  if (field === null || /^[|>]/.test(text.slice(node.start, node.end))) return { refused: ODD };
  const inserted = longFieldText({ ...field, renamedFrom: former }, format === "json" ? "json" : "flow");
  return [{ start: node.start, end: node.end, inserted }];
}

/** `renamedFrom` in front of everything else that a map says. */
function firstEntry({ text, format }: SpecText, node: MapNode, former: string): Splices {
  const starts = [...node.entries.values()].map(({ key }) => key.start);
  const first = Math.min(...starts.filter((start) => start >= node.start && start < node.end));
  if (!Number.isFinite(first)) return { refused: ODD };
  const isFlow = text[node.start] === "{";
  const place = format === "json" ? "json" : isFlow ? "flow" : "block";
  const isBroken = !isFlow || text.slice(node.start, first).includes("\n");
  const gap = isBroken ? `${specLayout(text, format).eol}${indentAt(text, first)}` : " ";
  const entry = `${scalarText("renamedFrom", place)}: ${scalarText(former, place)}${isFlow ? "," : ""}${gap}`;
  return [{ start: first, end: first, inserted: entry }];
}

/** The other name in the quotes that the old one had. */
function renamed({ source, start, end }: MapEntry["key"], { to }: SpecRename): SpecSplice {
  const quote = source.text[start];
  const isQuoted = quote === '"' || quote === "'";
  return { start, end, inserted: isQuoted ? `${quote}${to}${quote}` : scalarText(to, "flow") };
}

function keyAt(root: MapNode, path: readonly string[]): MapEntry["key"] | null {
  const parent = nodeAt(root, path.slice(0, -1));
  return parent?.kind === "map" ? (parent.entries.get(path.at(-1) ?? "")?.key ?? null) : null;
}

/** What several aliases share is written once. */
function unique(splices: readonly SpecSplice[]): readonly SpecSplice[] {
  return [...new Map(splices.map((splice) => [`${splice.start}:${splice.end}`, splice])).values()];
}
