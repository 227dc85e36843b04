import { DESTRUCTIVE } from "./destructive-kinds.js";
import { HARMLESS } from "./harmless-kinds.js";
import { DESTRUCTIVE_TO_UNIQUE, HARMLESS_TO_UNIQUE } from "./unique-kinds.js";
import { A, fields, type Kind } from "./kind.js";

const LOSING = [...DESTRUCTIVE, ...DESTRUCTIVE_TO_UNIQUE];

/** All kinds; those whose rows others refer to come first. */
export const KINDS: readonly Kind[] = [
  ...["parents", "others"].map(unchanged),
  ...HARMLESS,
  ...HARMLESS_TO_UNIQUE,
  ...LOSING,
];

/** Kinds by whether a run has to be told `--allow-destructive`. */
export function isDestructive(kind: Kind): boolean {
  return LOSING.includes(kind);
}

/** The spec with the resources of these kinds, before or after. */
export function specOf(
  kinds: readonly Kind[],
  when: "before" | "after",
  { target, ids }: { readonly target: "fastapi" | "fastify"; readonly ids: "uuid" | "int" },
): string {
  const lines = kinds.flatMap((kind) => {
    const body = kind[when];
    if (body === null) return [];
    const name = when === "after" ? (kind.renamed ?? kind.resource) : kind.resource;
    return [`  ${name}: ${JSON.stringify(body)}\n`];
  });
  const head = `name: evolving\ntarget: ${target}\ndatabase: { ids: ${ids} }\nresources:\n`;
  return head + lines.join("");
}

function unchanged(resource: string): Kind {
  const spec = fields({ a: "string" });
  return { change: "nothing changes", resource, before: spec, after: spec, rows: [A], read: [A] };
}
