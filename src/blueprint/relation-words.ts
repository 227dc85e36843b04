import type { FieldSpec } from "../spec/spec.js";
import type { Place } from "./place.js";

/** A word that cannot be said of a relation. */
interface UnfitWord {
  readonly key: keyof FieldSpec;
  readonly reason: string;
  readonly help: string;
}

const UNKNOWN_IDS = "the ids of rows are made when there are rows";

const unfitForRef: readonly UnfitWord[] = [
  { key: "default", reason: UNKNOWN_IDS, help: "make it optional with ?" },
  { key: "example", reason: UNKNOWN_IDS, help: "remove the example" },
  {
    key: "writeOnly",
    reason: "include and filter would tell what is hidden",
    help: "remove writeOnly",
  },
];

// Not `unique` and `index`: the lists that they stand for refuse them.
const unfitForMany: readonly UnfitWord[] = [
  { key: "optional", reason: "without a link the list is empty, and never null", help: "remove the ?" },
  { key: "default", reason: UNKNOWN_IDS, help: "remove the default" },
  { key: "example", reason: UNKNOWN_IDS, help: "remove the example" },
  {
    key: "onDelete",
    reason: "a link goes with either of its ends, and never keeps one",
    help: "remove onDelete, or make a resource of the links, with two references",
  },
  {
    key: "immutable",
    reason: "links are written whole, with each PUT that lists other ids",
    help: "remove immutable, or make a resource of the links, with two immutable references",
  },
  { key: "readOnly", reason: "nobody could ever link anything", help: "remove readOnly" },
  {
    key: "writeOnly",
    reason: "include and filter would tell what is hidden",
    help: "remove writeOnly",
  },
];

/** Reports the words of a `ref` or `many` that mean nothing there. */
export function reportUnfitWords(spec: FieldSpec, place: Place): void {
  const unfit = spec.type === "many" ? unfitForMany : unfitForRef;
  for (const { key, reason, help } of unfit) {
    const value = spec[key];
    if (value === undefined || value === false) continue;
    place.at(key).report("BG2060", { key, type: spec.type, reason, help });
  }
}
