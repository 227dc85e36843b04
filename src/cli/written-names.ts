import { nameForms } from "../blueprint/naming.js";
import { suggest } from "../diagnostics/did-you-mean.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import type { ResourceSpec, Spec } from "../spec/spec.js";

/** A name of the command line as the spec writes it, or why there is none. */
export type Written = { readonly name: string } | { readonly problem: Diagnostic };

/** The resource that was meant, in whichever spelling (BG3711). */
export function writtenResource({ resources }: Spec, typed: string): Written {
  const name = sameName([...resources.keys()], typed);
  if (name !== null) return { name };
  return { problem: report("BG3711", { resource: typed, ...others(typed, [...resources.keys()]) }, null) };
}

/** The field of a resource that was meant (BG3712). */
export function writtenField({ fields }: ResourceSpec, typed: string, resource: string): Written {
  const name = sameName([...fields.keys()], typed);
  if (name !== null) return { name };
  return {
    problem: report("BG3712", { resource, field: typed, ...others(typed, [...fields.keys()]) }, null),
  };
}

/** Whether two spellings are one name: `dueDate` and `due_date`. */
export function isSameName(one: string, other: string): boolean {
  return one === other || nameForms(one).snake === nameForms(other).snake;
}

function sameName(known: readonly string[], typed: string): string | null {
  return known.find((name) => isSameName(name, typed)) ?? null;
}

function others(typed: string, known: readonly string[]) {
  return { suggestion: suggest(typed, known), known: known.slice(0, 20) };
}
