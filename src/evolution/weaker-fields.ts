import type { Field } from "../blueprint/blueprint.js";
import type { Place } from "../blueprint/place.js";
import type { SameResource } from "./same-resources.js";

/** Reports fields that would show what they hid or take what they refused. `place` is that of all resources. */
export function reportWeakerFields({ after, fields }: SameResource, place: Place): void {
  const resource = after.name.plural.given;
  for (const pair of fields) {
    const field = writtenName(pair.after);
    const at = place.at(resource, "fields", field);
    const name = `${resource}.${field}`;
    if (pair.before.type.kind === "password") reportWeakerPassword(name, pair, at);
    else if (pair.before.isWriteOnly && !pair.after.isWriteOnly) at.report("BG3608", { field: name }, "key");
    if (pair.before.isReadOnly && !pair.after.isReadOnly) at.report("BG3609", { field: name }, "key");
  }
}

function reportWeakerPassword(
  field: string,
  { before, after }: SameResource["fields"][number],
  place: Place,
): void {
  if (before.type.kind !== "password") return;
  if (after.type.kind !== "password") place.report("BG3611", { field, now: after.type.kind });
  else if (after.type.minLength < before.type.minLength)
    place.report("BG3612", { field, before: before.type.minLength, now: after.type.minLength });
}

/** A reference is called by its relation in the spec, `project`, and its column `project_id`. */
function writtenName({ name, type }: Field): string {
  return type.kind === "ref" ? type.relation.name.given : name.given;
}
