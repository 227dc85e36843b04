/** The roles that a token gives its holder. */

export const ROLES_CLAIM = "roles";

/**
 * The roles in `claims`: a list, or names with spaces between them; `role` holds one more. What is
 * malformed gives no role.
 */
export function rolesOf(claims: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const { role } = claims;
  const roles = namesIn(claims[ROLES_CLAIM]);
  return new Set(typeof role === "string" ? [...roles, role] : roles);
}

function namesIn(value: unknown): readonly string[] {
  if (typeof value === "string") return value.split(/\s+/).filter((name) => name !== "");
  return Array.isArray(value) && value.every((name) => typeof name === "string") ? value : [];
}
