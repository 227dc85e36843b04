import type { Blueprint, Operation, Resource } from "../blueprint/blueprint.js";
import { hasAccounts, withAccountOperations } from "./accounts.js";
import { jsonKey } from "./json-key.js";
import { messagesOf } from "./messages.js";
import { rowRange } from "./row-range.js";

/** What the routes below `/auth` say and do, whatever the stack. */
export interface AuthRoutes {
  readonly users: Resource;
  /** Where they are: "/api/v1/auth". */
  readonly path: string;
  /** What can be granted; nothing where any name is a role. */
  readonly roles: readonly string[];
  /** What a client is told of the user in the answer. */
  readonly messages: { readonly created: string; readonly found: string; readonly updated: string };
  /** What one could send to `/refresh` and to `/password`. */
  readonly examples: {
    readonly refresh: Readonly<Record<string, string>>;
    readonly password: Readonly<Record<string, string>>;
  };
  /** Whether the service of `users` takes no owner, since everybody reaches every user. */
  readonly isAboutAll: { readonly get: boolean; readonly update: boolean };
}

/** Null without accounts. */
export function authRoutes(blueprint: Blueprint): AuthRoutes | null {
  const { api, auth, resources } = blueprint;
  const users = resources.find(({ isAccounts }) => isAccounts);
  if (users === undefined || !hasAccounts(blueprint)) return null;
  const { create, get, update } = messagesOf(users);
  const key = (name: string): string => jsonKey(api, name);
  return {
    users,
    path: `${api.prefix}/auth`,
    roles: auth.strategy === "jwt" ? auth.roles : [],
    messages: { created: create, found: get, updated: update },
    examples: {
      refresh: { [key("refresh_token")]: "q0qzb1sQq7mKx3tWc0p8nR5vLh2yJd6e" },
      password: { [key("current_password")]: "correct horse", [key("new_password")]: "battery staple" },
    },
    isAboutAll: { get: isAboutAll(users, "get"), update: isAboutAll(users, "update") },
  };
}

function isAboutAll(users: Resource, operation: Operation): boolean {
  return rowRange(withAccountOperations(users), operation) === "all";
}
