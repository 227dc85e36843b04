import type { ResourceSpec } from "../spec/spec.js";
import type { Auth, Operation, Resource } from "./blueprint.js";
import type { Place } from "./place.js";
import { warnOfFields } from "./unwise-fields.js";
import { warnOfLists } from "./unwise-lists.js";

/** What warnings look at: all resources, and who may be known to them. */
export interface Judged {
  readonly resources: readonly Resource[];
  readonly auth: Auth;
  /** The same resources as the spec writes them. */
  readonly written: ReadonlyMap<string, ResourceSpec>;
}

const CHANGES: ReadonlySet<Operation> = new Set<Operation>(["replace", "update", "delete"]);
const READS: ReadonlySet<Operation> = new Set<Operation>(["list", "get"]);

/** Warns of what is legal and what nearly nobody wants. Expects a spec without errors; `place` is that of the resources. */
export function warnOfUnwise({ resources, auth, written }: Judged, place: Place): void {
  for (const resource of resources) {
    const name = resource.name.plural.given;
    const at = place.at(name);
    const spec = written.get(name);
    warnOfFields(resource, at.at("fields"));
    warnOfLists({ resource, written: spec }, at);
    if (auth.strategy === "none") continue;
    warnOfPublic(resource, at.at("access"));
    warnOfShared(resource, spec?.access, at);
  }
}

/** Anyone on the internet. A public create is none of it: contact forms are that. */
function warnOfPublic({ access, operations, isAccounts, name }: Resource, place: Place): void {
  for (const operation of operations.filter((own) => access[own]?.kind === "public")) {
    const resource = name.plural.given;
    if (CHANGES.has(operation)) place.at(operation).report("BG2082", { resource, operation });
    else if (isAccounts && READS.has(operation)) place.at(operation).report("BG2085", { operation });
  }
}

/** Rows without an owner, which every user may change because nobody said otherwise. */
function warnOfShared(resource: Resource, said: ResourceSpec["access"], place: Place): void {
  if (resource.isOwned || resource.isAccounts) return;
  const open = resource.operations.filter(
    (own) => CHANGES.has(own) && resource.access[own]?.kind === "user" && said?.get(own) === undefined,
  );
  const name = resource.name.plural.given;
  if (open.length > 0) place.at("owner").report("BG2081", { resource: name, operations: open });
}
