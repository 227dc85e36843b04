import type { Operation } from "./blueprint.js";
import type { Place } from "./place.js";
import type { Holder } from "./holder.js";

/** Who an operation was given to, by the spec's own words. */
interface GivenAccess {
  readonly operation: Operation;
  readonly written: readonly string[];
  readonly holders: readonly Holder[];
  readonly isOwned: boolean;
}

/** Reports that nobody could be the owner of a new row; warns of those who may already. */
export function reportAccessContradictions(access: GivenAccess, place: Place): void {
  const { operation, written, holders, isOwned } = access;
  if (operation === "create" && isOwned && holders.some(({ kind }) => kind === "public")) {
    const reason = "create is public, but every row has an owner, and a caller without a token is nobody";
    place.report("BG2048", { reason, help: "use user, or set owner: none" });
    return;
  }
  const widest = widestOf(holders, operation);
  if (widest === undefined) return;
  for (const other of holders.filter((holder) => holder !== widest)) {
    const name = nameOf(other);
    place.at(written.indexOf(name)).report("BG2071", { operation, name, other: nameOf(widest) });
  }
}

/** The one who leaves nothing for the others to add. Whoever has a token may own a new row. */
function widestOf(holders: readonly Holder[], operation: Operation): Holder | undefined {
  const named = (kind: Holder["kind"]) => holders.find((holder) => holder.kind === kind);
  return named("public") ?? named("user") ?? (operation === "create" ? named("owner") : undefined);
}

function nameOf(holder: Holder): string {
  return holder.kind === "role" ? holder.role : holder.kind;
}
