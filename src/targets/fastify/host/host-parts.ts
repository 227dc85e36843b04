import type { Blueprint } from "../../../blueprint/blueprint.js";
import type { FastifyHost } from "../../../blueprint/host.js";
import type { HostSettings } from "../../settings/host-settings.js";
import type { SettingsView } from "./settings-view.js";

/** What the resources bring with them. */
export interface BroughtParts {
  readonly host: FastifyHost;
  /** The pool, its address and its limits are ours. */
  readonly ownDatabase: boolean;
  /** There are SQL files of ours and a command that runs them: the project has no tool of its own. */
  readonly ownMigrations: boolean;
  /** Tokens are verified by us; `hostAuth`: by the project's own hook. At most one of the two. */
  readonly ownAuth: boolean;
  readonly hostAuth: boolean;
}

/** What the resources bring with them, and what they take of the project. */
export interface HostParts extends BroughtParts {
  /** Where what they bring is configured. */
  readonly settings: HostSettings<SettingsView>;
}

export function broughtParts({ auth }: Blueprint, host: FastifyHost): BroughtParts {
  const hasAuth = auth.strategy === "jwt";
  return {
    host,
    ownDatabase: host.session === null,
    ownMigrations: host.session === null || host.migrations === null,
    ownAuth: hasAuth && host.authenticate === null,
    hostAuth: hasAuth && host.authenticate !== null,
  };
}
