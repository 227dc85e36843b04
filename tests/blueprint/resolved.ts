import type { Blueprint, Resource } from "../../src/blueprint/blueprint.js";
import { resolveBlueprint } from "../../src/blueprint/resolve.js";
import type { FieldSpec } from "../../src/spec/spec.js";
import type { PlainResource, PlainSpec } from "./plain-spec.js";
import { specOf } from "./spec-of.js";

/** The blueprint of a spec that must have no errors; it may be unwise. */
export function blueprintOf(plain: PlainSpec): Blueprint {
  const { value, diagnostics } = resolveBlueprint(specOf(plain));
  if (value === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return value;
}

/** The one resource of a spec that must have no problems. */
export function resourceOf(resource: PlainResource, rest: Partial<PlainSpec> = {}): Resource {
  const [only] = blueprintOf(around(resource, rest)).resources;
  if (only === undefined) throw new Error("there is no resource");
  return only;
}

/** What is found about a resource called tasks: code, place and message, a line each. */
export function findingsOf(resource: PlainResource, rest: Partial<PlainSpec> = {}): string[] {
  return allFindings(around(resource, rest));
}

/** What is found about one field called title. */
export function fieldFindings(field: FieldSpec): string[] {
  return findingsOf({ fields: { title: field } });
}

export function allFindings(plain: PlainSpec): string[] {
  return resolveBlueprint(specOf(plain)).diagnostics.map(
    ({ code, span, message, help }) =>
      `${code} ${span?.file ?? "nowhere"}: ${message}${help === null ? "" : ` (${help})`}`,
  );
}

function around(resource: PlainResource, rest: Partial<PlainSpec>): PlainSpec {
  return { name: "task-manager", resources: { tasks: resource }, ...rest };
}
