import type { Patch, PatchOf } from "./patch.js";

/**
 * A patch of several things as one patch for each: what a person takes out again is one package or one variable, not all of them.
 */
export function singlePatches(patch: Patch): readonly Patch[] {
  switch (patch.kind) {
    case "dependencies":
      return patch.packages.map((item) => ({ ...patch, id: idOf(patch, item), packages: [item] }));
    case "scripts":
      return patch.scripts.map((item) => ({ ...patch, id: idOf(patch, item), scripts: [item] }));
    case "env":
      return patch.variables.map((item) => ({ ...patch, id: idOf(patch, item), variables: [item] }));
    case "typescriptFields":
      return patch.fields.map((item) => ({ ...patch, id: idOf(patch, item), fields: [item] }));
    case "pythonFields":
      return singleFields(patch);
    default:
      return [patch];
  }
}

/** What fields import is a patch of its own: one that goes leaves the others what they need. */
function singleFields(patch: PatchOf<"pythonFields">): readonly Patch[] {
  return [
    ...patch.imports.map((item) => ({ ...patch, id: idOf(patch, item), imports: [item], fields: [] })),
    ...patch.fields.map((item) => ({ ...patch, id: idOf(patch, item), fields: [item] })),
  ];
}

function idOf({ id }: Patch, { name }: { readonly name: string }): string {
  return `${id}:${name}`;
}
