import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import type { Spec } from "../spec/spec.js";
import type { Blueprint } from "./blueprint.js";
import { NAMES_OF_ACCOUNTS, withAccounts } from "./account-resource.js";
import { checkRelations } from "./check-relations.js";
import { deepFreeze } from "./deep-freeze.js";
import { reportHostContradictions } from "./host-contradictions.js";
import { topOf, type Place } from "./place.js";
import { resolveHost } from "./resolve-host.js";
import { resolveProjectName } from "./resolve-project-name.js";
import { resolveResource } from "./resolve-resource.js";
import { resolveResourceNames } from "./resolve-resource-names.js";
import { resolveSettings } from "./resolve-settings.js";
import { warnOfUnwise } from "./warn-of-unwise.js";

const MOST_RESOURCES = 1000;
const MOST_FIELDS = 20_000;

/**
 * The backend that a spec describes: every name in every form, every default, every list linked to its fields; frozen.
 * All problems are reported in one run, in the order of the spec's text; with an error among them there is no value.
 * `isWhole`: false of what could only be read in part, where something that was left out may have been written.
 */
export function resolveBlueprint(spec: Spec, { isWhole = true } = {}): Outcome<Blueprint> {
  const found: Diagnostic[] = [];
  const top = topOf(spec, found);
  const blueprint = reportTotals(spec, top) ? null : resolveParts(spec, top);
  if (blueprint !== null && isWhole) reportHostContradictions(blueprint, top);
  const hasErrors = found.some(({ severity }) => severity === "error");
  if (blueprint !== null && !hasErrors)
    warnOfUnwise({ ...blueprint, written: spec.resources }, top.at("resources"));
  const diagnostics = found.sort(bySpan);
  return { value: hasErrors ? null : deepFreeze(blueprint), diagnostics };
}

function resolveParts(spec: Spec, top: Place): Blueprint {
  const name = resolveProjectName(spec.name, top.at("name"));
  const settings = resolveSettings(spec, top);
  const host = spec.host === undefined ? null : resolveHost(spec.host, settings.target, top.at("host"));
  const { auth, api } = settings;
  const hasAccounts = auth.strategy === "jwt" && auth.hasAccounts;
  const place = top.at("resources");
  const written = hasAccounts ? withAccounts(spec, auth.roles, place) : spec.resources;
  const named = resolveResourceNames(written, { prefix: api.prefix, hasAccounts }, place);
  const byTable = new Map(named.map((resource) => [resource.name.plural.snake, resource]));
  const takenNames = new Set([...byTable.keys(), ...(hasAccounts ? NAMES_OF_ACCOUNTS : [])]);
  const surroundings = { ...settings, resources: byTable, takenNames };
  const resources = named.map((resource) => resolveResource(resource, surroundings));
  checkRelations({ resources, hasAccounts }, place);
  return { name, ...settings, host, resources };
}

/** Whether the spec is too large to be worth a closer look. */
function reportTotals({ resources, host }: Spec, top: Place): boolean {
  const at = top.at("resources");
  // To a project of somebody else's, none may be left to add.
  if (resources.size === 0 && host === undefined) at.report("BG2030", {}, "key");
  const fields = [...resources.values()].reduce((sum, resource) => sum + resource.fields.size, 0);
  if (resources.size > MOST_RESOURCES)
    at.report("BG2032", { what: "resources", count: resources.size, limit: MOST_RESOURCES }, "key");
  else if (fields > MOST_FIELDS)
    at.report("BG2032", { what: "fields in all", count: fields, limit: MOST_FIELDS }, "key");
  return resources.size > MOST_RESOURCES || fields > MOST_FIELDS;
}

function bySpan({ span: a }: Diagnostic, { span: b }: Diagnostic): number {
  if (a === null || b === null) return Number(b === null) - Number(a === null);
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start - b.start;
}
