import type { Field } from "../../blueprint/blueprint.js";
import { changesAt, type ApiChange } from "./api-change.js";
import { fieldPair, useOf, type FieldPair } from "./field-pair.js";
import { presenceChanges } from "./presence-changes.js";
import { doesBoth, type ResourcePair } from "./resource-pair.js";
import { ruleChanges } from "./rule-changes.js";
import { typeChanges } from "./type-changes.js";

/** What became of the fields that bodies, items and queries have. */
export function fieldChanges(pair: ResourcePair): readonly ApiChange[] {
  const { kept, removed, added } = pair.fields;
  return [
    ...removed.flatMap((field) => removal(pair, field)),
    ...added.flatMap((field) => addition(pair, field)),
    ...kept.flatMap((twins) => keptChanges(fieldPair(pair, twins))),
    ...ownerChanges(pair),
  ];
}

function removal(pair: ResourcePair, field: Field): readonly ApiChange[] {
  const change = changesAt({ resource: pair.before.table, route: null, field: field.json });
  const { isAccepted, isSent } = useOf(pair, field);
  if (!isAccepted && !isSent) return [];
  const words = [
    ...(isAccepted ? ["a body with it is answered 422"] : []),
    ...(isSent ? ["it is not sent any more"] : []),
  ];
  return [change("field-removed", "breaking", words.join(", and "))];
}

function addition(pair: ResourcePair, field: Field): readonly ApiChange[] {
  const change = changesAt({ resource: pair.before.table, route: null, field: field.json });
  const { isAccepted, isSent } = useOf(pair, field);
  if (isAccepted && field.isRequired && doesBoth(pair, "create", "replace"))
    return [change("field-added", "breaking", "it is required: a body without it is answered 422")];
  if (!isAccepted && !isSent) return [];
  const words = [...(isAccepted ? ["bodies may have it"] : []), ...(isSent ? ["items have it"] : [])];
  return [change("field-added", "compatible", words.join(", and "))];
}

function keptChanges(pair: FieldPair): readonly ApiChange[] {
  return [
    ...renaming(pair),
    ...ruleChanges(pair),
    ...presenceChanges(pair),
    ...typeChanges(pair),
    ...documentation(pair),
  ];
}

/** In another casing every key is another; that is said once, of the API. */
function renaming({ before, after, change, use }: FieldPair): readonly ApiChange[] {
  if (before.column === after.column) return [];
  if (!use.before.isAccepted && !use.before.isSent) return [];
  return [change("field-renamed", "breaking", `it is called ${after.json}, and its old name is unknown`)];
}

function documentation({ before, after, change }: FieldPair): readonly ApiChange[] {
  const isSame =
    before.description === after.description &&
    JSON.stringify(before.example) === JSON.stringify(after.example);
  return isSame
    ? []
    : [change("documentation-changed", "compatible", "its description or example is another")];
}

function ownerChanges({ before, after, isSent }: ResourcePair): readonly ApiChange[] {
  if (before.isOwned === after.isOwned || !isSent) return [];
  const change = changesAt({ resource: before.table, route: null, field: null });
  return before.isOwned
    ? [change("owner-off", "breaking", "rows have no owner: the owner's id is not sent any more")]
    : [change("owner-on", "compatible", "rows have an owner, whose id is sent")];
}
