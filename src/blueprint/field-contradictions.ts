import type { FieldSpec } from "../spec/spec.js";
import type { Place } from "./place.js";

interface Contradiction {
  /** The word to point at. */
  readonly key: keyof FieldSpec;
  readonly isThere: (spec: FieldSpec) => boolean;
  readonly reason: string;
  readonly help: string;
}

const contradictions: readonly Contradiction[] = [
  {
    key: "readOnly",
    isThere: (spec) => spec.readOnly === true && spec.optional !== true && spec.default === undefined,
    reason: "a readOnly field that is required and has no default could never get a value",
    help: "give it a default, or make it optional with ?",
  },
  {
    key: "immutable",
    isThere: (spec) => spec.readOnly === true && spec.immutable === true,
    reason: "a readOnly field is never written by a client, so immutable says nothing about it",
    help: "remove one of the two",
  },
  {
    key: "writeOnly",
    isThere: (spec) => spec.readOnly === true && spec.writeOnly === true,
    reason: "a field that is both readOnly and writeOnly is neither written nor read",
    help: "remove one of the two",
  },
  {
    key: "readOnly",
    isThere: (spec) => spec.readOnly === true && spec.type === "password",
    reason: "a password is only ever written by a client, so it cannot be readOnly",
    help: "remove readOnly",
  },
  {
    key: "default",
    isThere: (spec) => spec.default !== undefined && spec.type === "password",
    reason: "a password cannot have a default: everybody would know it",
    help: "remove the default",
  },
];

/** Reports what is said of a field but cannot be meant. */
export function reportContradictions(spec: FieldSpec, place: Place): void {
  for (const { key, isThere, reason, help } of contradictions) {
    if (isThere(spec)) place.at(key).report("BG2048", { reason, help });
  }
}
