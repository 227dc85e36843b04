import { quoted } from "../diagnostics/quoted.js";
import type { Place } from "./place.js";

/** An enum of them is a field of the accounts, and an enum has no more values. */
const MOST_ROLES = 200;
/** Tokens and the claim's text carry them one after the other, with blanks between; a shell takes each as one word. */
const ROLE = /^[A-Za-z0-9](?:[A-Za-z0-9_.:/-]{0,62}[A-Za-z0-9])?$/;
/** The words that access knows already. */
const HOLDERS: ReadonlySet<string> = new Set(["owner", "user", "public"]);

/** The roles of a backend, each once, in the order written. Reports those that no token could carry, or that mean something else in access. */
export function resolveRoles(written: readonly string[] | undefined, place: Place): readonly string[] {
  if (written === undefined) return [];
  if (written.length > MOST_ROLES)
    place.report("BG2032", { what: "roles", count: written.length, limit: MOST_ROLES });
  const roles = new Set<string>();
  for (const [index, role] of written.entries()) {
    const problem = roleProblem(role);
    if (problem !== null)
      place.at(index).report("BG2050", { key: "a role", value: quoted(role), ...problem });
    else if (roles.has(role)) place.at(index).report("BG2021", { list: "auth.roles", name: role });
    else roles.add(role);
  }
  return [...roles];
}

function roleProblem(role: string): { readonly reason: string; readonly help: string | null } | null {
  if (HOLDERS.has(role.toLowerCase()))
    return { reason: "the word has a meaning of its own in access", help: "choose another name" };
  if (ROLE.test(role)) return null;
  return {
    reason:
      "a role has 1 to 64 ASCII letters and digits, with _ . : / - between them, and no blanks: tokens list roles with blanks between",
    help: null,
  };
}
