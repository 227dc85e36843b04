import { isMap, isScalar, isSeq, parseDocument, type ParsedNode } from "yaml";
import { readYaml } from "../spec/read-yaml.js";
import { sourceText } from "../spec/source-text.js";
import { plainValue } from "../spec/source-node.js";
import { stable } from "./spec-file-assert.js";
import { cutItem, spliced, type SpecHolder } from "./spec-file-cut.js";
import { FIELD_LISTS, itemNames } from "./spec-file-lists.js";
import { keyText } from "./spec-file-place.js";

/** What a spec file shall no longer say. */
export interface SpecRemoval {
  /** Keys from the top of the file to the resource. Empty in a file of the resource's own. */
  readonly resource: readonly string[];
  /** As it is written; null where the resource itself goes. */
  readonly field: string | null;
  /** Whether a list's word is that field, in whichever spelling. */
  readonly isField: (word: string) => boolean;
}

/** What removing came to; `text` is the whole file, `lists` the lists of the resource that have named the field. */
export type SpecRemoved =
  { readonly text: string; readonly lists: readonly string[] } | { readonly refused: string };

/**
 * The spec file without a resource or one of its fields, and without the rules, indexes and list items that name the field;
 * every other byte stays as it was, but for the comments that belong to what goes. A rule over several fields goes as a whole:
 * over the others it would be another rule.
 */
export function removeFromSpec(text: string, removal: SpecRemoval): SpecRemoved {
  const { resource, field } = removal;
  const path = field === null ? resource : [...resource, "fields", field];
  const [name = ""] = path.slice(-1);
  let edited = cutAt(text, path.slice(0, -1), ({ key }) => key === name);
  if (typeof edited !== "string") return edited;
  const lists: string[] = [];
  for (const list of field === null ? [] : FIELD_LISTS) {
    const cut = cutList(edited, [...resource, list], removal.isField);
    if (typeof cut !== "string") return cut;
    if (cut !== edited) lists.push(list);
    edited = cut;
  }
  return isOnlyLess(text, edited, removal) ? { text: edited, lists } : { refused: NO_CUT };
}

const NO_CUT = "what is left would say something else, or nothing: an anchor or an odd layout is in the way";

/** An item by its key in a map, or by the names in it. */
interface Item {
  readonly key: string | null;
  readonly names: readonly string[];
}

type Edited = string | { readonly refused: string };

function cutList(text: string, path: readonly string[], isField: (word: string) => boolean): Edited {
  const isMeant = ({ names }: Item): boolean => names.some(isField);
  const holder = holderAt(text, path);
  if (holder === null || "refused" in holder || !isSeq(holder.node)) return text;
  const items = itemsOf(holder);
  const meant = items.filter(isMeant).length;
  if (meant === items.length && meant > 0)
    return cutAt(text, path.slice(0, -1), ({ key }) => key === path.at(-1));
  let edited: Edited = text;
  for (let count = 0; count < meant && typeof edited === "string"; count++)
    edited = cutAt(edited, path, isMeant);
  return edited;
}

/** The text without the first item of the map or list at `path` that is meant. */
function cutAt(text: string, path: readonly string[], isMeant: (item: Item) => boolean): Edited {
  const holder = holderAt(text, path);
  if (holder === null) return { refused: "it is not written there" };
  if ("refused" in holder) return holder;
  const index = itemsOf(holder).findIndex(isMeant);
  const splices = index < 0 ? null : cutItem(text, holder, index);
  return splices === null ? { refused: NO_CUT } : spliced(text, splices);
}

/** The map or list at a path; null where there is nothing. */
function holderAt(text: string, path: readonly string[]): SpecHolder | { readonly refused: string } | null {
  let node: ParsedNode | null = parseDocument(text, { uniqueKeys: false, logLevel: "silent" }).contents;
  let key: ParsedNode | null = null;
  for (const step of path) {
    if (!isMap(node)) return isCollection(node) ? null : { refused: `${step} is not written as a map there` };
    const pair = node.items.find((item) => keyText(item.key) === step);
    if (pair === undefined) return null;
    [key, node] = [pair.key, pair.value];
  }
  if (isMap(node) || isSeq(node)) return { node, key };
  return { refused: `${path.at(-1) ?? "the spec"} is not written as a map there` };
}

function isCollection(node: ParsedNode | null): boolean {
  return isMap(node) || isSeq(node);
}

function itemsOf({ node }: SpecHolder): readonly Item[] {
  if (isMap(node)) return node.items.map(({ key }) => ({ key: keyText(key), names: [] }));
  return node.items.map((item) => ({ key: null, names: namesIn(item) }));
}

function namesIn(item: ParsedNode): readonly string[] {
  if (isSeq(item)) return item.items.flatMap(namesIn);
  return isScalar(item) ? [String(item.value)] : [];
}

/** Whether the edited text says what the original said, without what was to go. */
function isOnlyLess(text: string, edited: string, removal: SpecRemoval): boolean {
  const before = readYaml(sourceText("", text)).value;
  const { value: after, diagnostics } = readYaml(sourceText("", edited));
  if (before === null || after === null || diagnostics.length > 0) return false;
  return stable(plainValue(after)) === stable(without(plainValue(before), removal.resource, removal));
}

function without(value: unknown, path: readonly string[], removal: SpecRemoval): unknown {
  const map = new Map<string, unknown>(
    typeof value === "object" && value !== null ? Object.entries(value) : [],
  );
  const [step, ...rest] = path;
  if (step === undefined) return withoutField(map, removal);
  if (rest.length === 0 && removal.field === null) map.delete(step);
  else map.set(step, without(map.get(step), rest, removal));
  return map;
}

function withoutField(resource: Map<string, unknown>, { field, isField }: SpecRemoval): unknown {
  const fields = new Map(Object.entries(resource.get("fields") ?? {}));
  if (field !== null) fields.delete(field);
  resource.set("fields", fields);
  for (const list of FIELD_LISTS) {
    const items = resource.get(list);
    if (!Array.isArray(items)) continue;
    const left = items.filter((item) => !itemNames(item).some(isField));
    if (left.length === 0 && items.length > 0) resource.delete(list);
    else resource.set(list, left);
  }
  return resource;
}
