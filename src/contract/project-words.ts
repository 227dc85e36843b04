import type { Blueprint } from "../blueprint/blueprint.js";

/** What the documentation says of the routes below `/auth`. */
export const AUTH_DESCRIPTION = "Registering, logging in, and one's own account";

/** "Task Manager" of "task manager": of letters, digits and blanks alone, so that it may stand anywhere. */
export function projectTitle({ name }: Blueprint): string {
  return name.words.replace(/[^a-z0-9 ]/g, "").replace(/^[a-z]| [a-z]/g, (start) => start.toUpperCase());
}

/** Whether some resource has a password, which is kept as its hash. */
export function hasPasswords({ resources }: Blueprint): boolean {
  return resources.some(({ fields }) => fields.some(({ type }) => type.kind === "password"));
}
