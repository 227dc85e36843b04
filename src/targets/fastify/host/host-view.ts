import type { Blueprint } from "../../../blueprint/blueprint.js";
import { usesKeySet } from "../../../contract/key-set.js";
import { Code } from "../../../render/code.js";
import { tsLiteral, tsString } from "../../../render/ts-literal.js";
import { projectView } from "../project-view.js";
import { apiView } from "./api-view.js";
import type { HostParts } from "./host-parts.js";
import { moduleOf } from "./module-path.js";
import { placedPath } from "./placed-path.js";
import { autoloadPath } from "./registration.js";
import { TABLES_SQL } from "./test-files.js";

/** What the files that all resources share show in somebody else's project. */
export function hostView(blueprint: Blueprint, parts: HostParts): object {
  const { host, ownDatabase, ownMigrations, ownAuth, hostAuth, settings } = parts;
  const [request = "user", ...user] = host.user.split(".");
  const id = host.userId.split(".");
  return {
    ...projectView(blueprint),
    accounts: null,
    uuidAccounts: false,
    hostAuth,
    ownAuth,
    ownDatabase,
    database: ownDatabase || ownMigrations,
    migrations: ownMigrations,
    settings: ownDatabase || ownAuth,
    projectSettings: settings.kind === "project" ? settings.view : null,
    jwks: ownAuth && usesKeySet(blueprint),
    secret: ownAuth && !usesKeySet(blueprint),
    userPath: tsLiteral([request, ...user]),
    userIdPath: tsLiteral(id),
    userKey: tsString(request),
    userLiteral: nested([...user, ...id], new Code('id, roles: roles.split(",")')),
    tablesFile: tsString(placedPath(host, TABLES_SQL)),
    module: tsString(moduleOf(host, autoloadPath(host), placedPath(host, "src/api.ts"))),
    ...apiView(parts),
  };
}

/** `{ profile: { id, roles: … } }`: an object with that value where the path leads, and the roles beside the last but one. */
function nested(path: readonly string[], value: Code): Code {
  const [first = "id", ...rest] = path;
  if (rest.length === 0) {
    return new Code(`{ ${first === "id" ? "" : `${tsKeyText(first)}: `}${value.text} }`);
  }
  return new Code(`{ ${tsKeyText(first)}: ${nested(rest, value).text} }`);
}

function tsKeyText(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : tsString(key).text;
}
