import type { ApiChange, ApiPlace } from "../evolution/api/api-change.js";
import { isBreaking } from "../evolution/api/compatibility.js";
import type { Colours } from "./colours.js";
import type { ApiReport } from "./command-report.js";
import { printable } from "./printable.js";

/** The changes as lines, those that break clients first; only those if `isBrief`. Empty where there are none. */
export function apiChangeList({ changes }: ApiReport, { red, bold }: Colours, isBrief: boolean): string {
  const breaking = changes.filter(isBreaking);
  const others = isBrief ? [] : changes.filter((change) => !isBreaking(change));
  return [
    ...section(bold(red("Breaks clients:")), breaking),
    ...section(bold("Does not break clients:"), others),
  ].join("\n");
}

/** Where a change is met: a route, a field of a resource, a resource, or everywhere. */
export function placeText({ resource, route, field }: ApiPlace): string {
  if (route !== null) return field === null || resource === null ? route : `${route} (${resource}.${field})`;
  if (resource === null) return "the API";
  return field === null ? resource : `${resource}.${field}`;
}

function section(title: string, changes: readonly ApiChange[]): string[] {
  if (changes.length === 0) return [];
  const lines = changes.map(
    ({ kind, where, reason }) => `  ${printable(placeText(where))}  ${kind}\n    ${printable(reason)}\n`,
  );
  return [[`${title}\n`, ...lines].join("")];
}
