import type { Field } from "../../blueprint/blueprint.js";
import { stableText } from "./stable-text.js";
import type { ApiChange } from "./api-change.js";
import type { FieldPair } from "./field-pair.js";
import { doesBoth } from "./resource-pair.js";

/** Whether a field may be absent or null, and what it is then. */
export function presenceChanges(pair: FieldPair): readonly ApiChange[] {
  return [...requirement(pair), ...fallback(pair)];
}

function requirement(pair: FieldPair): readonly ApiChange[] {
  const { before, after, change } = pair;
  const isAccepted = acceptsBoth(pair);
  if (isAccepted && fills(pair) && !before.isRequired && after.isRequired)
    return [change("field-required", "breaking", "a body without it is answered 422")];
  if (before.isOptional && !after.isOptional) {
    if (isAccepted) return [change("null-refused", "breaking", "a body with null is answered 422")];
    return sendsBoth(pair) ? [change("null-refused", "compatible", "it is never null")] : [];
  }
  if (!before.isOptional && after.isOptional && sendsBoth(pair))
    return [change("field-nullable", "breaking", "items may come with null")];
  const isFreer = (before.isRequired && !after.isRequired) || (!before.isOptional && after.isOptional);
  return isAccepted && isFreer ? [change("field-optional", "compatible", "bodies may leave it out")] : [];
}

/** Only where it could be left out before and can be still. */
function fallback(pair: FieldPair): readonly ApiChange[] {
  const { before, after, change } = pair;
  if (!fills(pair) || before.isRequired || after.isRequired) return [];
  const [old, now] = [fallbackOf(before), fallbackOf(after)];
  if (old === now) return [];
  const reason = `left out, it is ${now} instead of ${old}`;
  if (acceptsBoth(pair)) return [change("default-changed", "breaking", reason)];
  return sendsBoth(pair)
    ? [change("default-changed", "compatible", `in a new row it is ${now} instead of ${old}`)]
    : [];
}

function fallbackOf(field: Field): string {
  return stableText(field.default ?? null);
}

function acceptsBoth({ use }: FieldPair): boolean {
  return use.before.isAccepted && use.after.isAccepted;
}

function sendsBoth({ use }: FieldPair): boolean {
  return use.before.isSent && use.after.isSent;
}

/** Some body that both take gives a field its value if it leaves it out. */
function fills({ before, after, resource }: FieldPair): boolean {
  return (
    doesBoth(resource, "create") ||
    (doesBoth(resource, "replace") && !(before.isImmutable && after.isImmutable))
  );
}
