import type { Resource } from "./blueprint.js";
import { ACCOUNTS_TABLE } from "./account-resource.js";
import type { Relations } from "./relations.js";
import type { Place } from "./place.js";

const LONGEST_CHAIN = 8;

/** What a row cannot be made without: a row of `to`. `field` is null for the owner, who is no field. */
interface Need {
  readonly from: Resource;
  readonly field: string | null;
  readonly to: string;
}

/**
 * Reports each circle of required references, spelled out: no first row could ever be made. When the references reported become
 * optional, no circle is left.
 */
export function reportCircles({ resources, hasAccounts }: Relations, place: Place): void {
  const needs = new Map(resources.map((resource) => [resource.table, needsOf(resource, hasAccounts)]));
  walk(needs, (circle) => {
    const asked = circle.findLast(({ field }) => field !== null);
    if (asked === undefined || asked.field === null) return;
    const at = place.at(asked.from.name.plural.given, "fields", asked.field);
    at.report("BG2062", { chain: chainOf(circle) });
  });
}

function needsOf(resource: Resource, hasAccounts: boolean): Need[] {
  const owner = resource.isOwned && hasAccounts ? [{ from: resource, field: null, to: ACCOUNTS_TABLE }] : [];
  const references = resource.fields.flatMap(({ type, isRequired }) =>
    type.kind === "ref" && isRequired
      ? [{ from: resource, field: type.relation.name.given, to: type.to }]
      : [],
  );
  return [...references, ...owner];
}

/** Follows all needs, and tells of each that leads back onto the way to it. Without recursion: a way can be long. */
function walk(
  needs: ReadonlyMap<string, readonly Need[]>,
  onCircle: (circle: readonly Need[]) => void,
): void {
  const done = new Set<string>();
  for (const start of needs.keys()) {
    if (done.has(start)) continue;
    const way: Need[] = [];
    const open = [stepAt(start, needs)];
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const need = top.left.pop();
      if (need === undefined) {
        done.add(top.table);
        open.pop();
        way.pop();
      } else if (!done.has(need.to)) {
        const back = open.findIndex(({ table }) => table === need.to);
        if (back >= 0) onCircle([...way.slice(back), need]);
        else {
          way.push(need);
          open.push(stepAt(need.to, needs));
        }
      }
    }
  }
}

/** A table on the way, with the needs that have not been followed; the next is the last. */
interface Step {
  readonly table: string;
  readonly left: Need[];
}

function stepAt(table: string, needs: ReadonlyMap<string, readonly Need[]>): Step {
  return { table, left: [...(needs.get(table) ?? [])].reverse() };
}

/** "tasks.project → projects.lead → tasks": a long one without its middle. */
function chainOf(circle: readonly Need[]): string {
  const steps = circle.map(({ from, field }) => {
    const name = from.name.plural.given;
    return field === null ? `${name} (their owner)` : `${name}.${field}`;
  });
  const shown =
    steps.length <= LONGEST_CHAIN ? steps : [...steps.slice(0, LONGEST_CHAIN - 1), "…", ...steps.slice(-1)];
  return [...shown, circle[0]?.from.name.plural.given ?? ""].join(" → ");
}
