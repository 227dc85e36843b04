import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { messagesOf } from "../../contract/messages.js";
import { accessChanges } from "./access-changes.js";
import { changesAt, type ApiChange } from "./api-change.js";
import { authChanges } from "./auth-changes.js";
import { fieldChanges } from "./field-changes.js";
import { listChanges } from "./list-changes.js";
import { pairResources, type Pair } from "../pair-up.js";
import { relationChanges } from "./reference-changes.js";
import { routeOf } from "../route-of.js";
import { resourcePair, type ResourcePair } from "./resource-pair.js";
import { settingChanges } from "./setting-changes.js";
import { uniqueChanges } from "./unique-changes.js";

/**
 * What a client of the backend `before` meets when it talks to the backend `after`: every difference on the wire, judged by the HTTP
 * contract, the breaking ones first, then by place. Empty where a client cannot tell the two apart; a changed target is no difference.
 */
export function compatibility(before: Blueprint, after: Blueprint): readonly ApiChange[] {
  const blueprints: Pair<Blueprint> = { before, after };
  const { kept, removed, added } = pairResources(blueprints);
  const tables = new Map(kept.map((twins) => [twins.before.table, twins.after.table]));
  const changes = [
    ...settingChanges(blueprints),
    ...authChanges(blueprints),
    ...removed.flatMap(removal),
    ...added.flatMap(addition),
    ...kept.flatMap((twins) => resourceChanges(resourcePair(blueprints, twins, tables))),
  ];
  return changes.sort((a, b) => compared(orderOf(a), orderOf(b)));
}

/** Whether a client could be worse off. */
export function isBreaking({ severity }: ApiChange): boolean {
  return severity === "breaking";
}

function removal({ table, operations, path }: Resource): readonly ApiChange[] {
  const change = changesAt({ resource: table, route: null, field: null });
  return operations.length === 0 ? [] : [change("resource-removed", "breaking", `${path} is answered 404`)];
}

function addition({ table, operations, path }: Resource): readonly ApiChange[] {
  const change = changesAt({ resource: table, route: null, field: null });
  return operations.length === 0 ? [] : [change("resource-added", "compatible", `there is ${path}`)];
}

function resourceChanges(pair: ResourcePair): readonly ApiChange[] {
  return [
    ...renaming(pair),
    ...operationChanges(pair),
    ...accessChanges(pair),
    ...fieldChanges(pair),
    ...relationChanges(pair),
    ...uniqueChanges(pair),
    ...listChanges(pair),
    ...documentation(pair),
  ];
}

function renaming({ before, after, shared }: ResourcePair): readonly ApiChange[] {
  if (before.path === after.path || shared.length === 0) return [];
  const change = changesAt({ resource: before.table, route: null, field: null });
  return [
    change("resource-renamed", "breaking", `it is at ${after.path}, and ${before.path} is answered 404`),
  ];
}

function operationChanges({ before, after, blueprints }: ResourcePair): readonly ApiChange[] {
  const removed = before.operations.filter((name) => !after.operations.includes(name));
  const added = after.operations.filter((name) => !before.operations.includes(name));
  const at = (route: string) => changesAt({ resource: before.table, route, field: null });
  return [
    ...removed.map((name) =>
      at(routeOf(blueprints.before.api, before, name))(
        "operation-removed",
        "breaking",
        "it is answered 404 or 405",
      ),
    ),
    ...added.map((name) =>
      at(routeOf(blueprints.after.api, after, name))(
        "operation-added",
        "compatible",
        "there is such a route",
      ),
    ),
  ];
}

function documentation({ before, after }: ResourcePair): readonly ApiChange[] {
  const isSame =
    before.description === after.description &&
    (before.path !== after.path || messagesOf(before).create === messagesOf(after).create);
  const change = changesAt({ resource: before.table, route: null, field: null });
  const reason = "its description, or what it is called in messages, is another";
  return isSame ? [] : [change("documentation-changed", "compatible", reason)];
}

/** Breaking before compatible, the whole API before a resource, a resource before its fields. */
function orderOf({
  severity,
  where: { resource, route, field },
  kind,
  reason,
}: ApiChange): readonly string[] {
  return [severity, resource ?? "", field ?? "", route ?? "", kind, reason];
}

function compared(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((text, index) => text !== b[index]);
  if (at === -1) return 0;
  return (a[at] ?? "") < (b[at] ?? "") ? -1 : 1;
}
