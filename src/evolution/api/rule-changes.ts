import type { ApiChange } from "./api-change.js";
import type { FieldPair } from "./field-pair.js";
import { doesBoth } from "./resource-pair.js";

/** readOnly, writeOnly and immutable: which way a field travels, and when. */
export function ruleChanges(pair: FieldPair): readonly ApiChange[] {
  return [...acceptance(pair), ...sending(pair), ...immutability(pair)];
}

function acceptance({ use, after, resource, change }: FieldPair): readonly ApiChange[] {
  if (use.before.isAccepted === use.after.isAccepted) return [];
  if (use.before.isAccepted) return [change("read-only-on", "breaking", "a body with it is answered 422")];
  return after.isRequired && doesBoth(resource, "create", "replace")
    ? [change("read-only-off", "breaking", "it is required now: a body without it is answered 422")]
    : [change("read-only-off", "compatible", "bodies may have it")];
}

function sending({ use, change }: FieldPair): readonly ApiChange[] {
  if (use.before.isSent === use.after.isSent) return [];
  return use.before.isSent
    ? [change("write-only-on", "breaking", "it is not sent any more")]
    : [change("write-only-off", "compatible", "it is sent too")];
}

/** A PUT may leave an immutable field out; once it can be changed, it may not. */
function immutability({ use, before, after, resource, change }: FieldPair): readonly ApiChange[] {
  const isBoth = use.before.isAccepted && use.after.isAccepted;
  if (!isBoth || before.isImmutable === after.isImmutable || !doesBoth(resource, "replace", "update"))
    return [];
  if (after.isImmutable)
    return [change("immutable-on", "breaking", "a PUT or PATCH with another value is answered 422")];
  return after.isRequired && doesBoth(resource, "replace")
    ? [change("immutable-off", "breaking", "a PUT without it is answered 422")]
    : [change("immutable-off", "compatible", "it can be changed")];
}
