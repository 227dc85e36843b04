import { quoted } from "../diagnostics/quoted.js";
import type { Blueprint, TargetName } from "./blueprint.js";
import type { FastapiHost, FastifyHost } from "./host.js";
import type { Place } from "./place.js";

type Settings = Pick<Blueprint, "auth" | "host" | "target">;

/** Reports what a spec asks for and a project of somebody else's cannot be given. `top`: the top of the spec. */
export function reportHostContradictions({ auth, host, target }: Settings, top: Place): void {
  if (host === null) return;
  if (auth.strategy === "jwt" && auth.hasAccounts) reportAccounts(target, top.at("auth"));
  if (host.stack === "fastify") reportLoaded(host, top.at("host"));
  else {
    reportUncallable(host, top.at("host"));
    // With accounts, the algorithms have been reported already.
    const hasKeys = auth.strategy === "jwt" && !auth.hasAccounts && !auth.algorithms.includes("HS256");
    if (hasKeys && host.user === null) reportKeys(auth.algorithms, top.at("auth"));
  }
}

function reportAccounts(target: TargetName, place: Place): void {
  place.at("accounts").report("BG2050", {
    key: "auth.accounts",
    value: "true",
    reason: "a project that is there keeps its users itself",
    help: `leave accounts out, and name ${OWN[target]}`,
  });
}

/** What such a project knows its users by. */
const OWN: Readonly<Record<TargetName, string>> = {
  fastapi: "what gives the current user in host.user",
  fastify: "the project's own hook in host.authenticate",
};

function reportLoaded({ entry, folder }: FastifyHost, place: Place): void {
  if (entry.kind !== "autoload" || !`${folder}/`.startsWith(`${entry.folder}/`)) return;
  place.at("folder").report("BG2050", {
    key: "host.folder",
    value: quoted(folder),
    reason: "every file in it would be loaded as a plugin",
    help: `name a folder outside of ${entry.folder}`,
  });
}

function reportUncallable({ entry, tests, orm, base }: FastapiHost, place: Place): void {
  // What loads a folder says nothing of the application that it loads it into.
  if (entry.kind === "autoload" && tests !== null)
    place.at("entry").report("BG2050", {
      key: "host.entry",
      value: quoted(`${entry.folder}/`),
      reason: "tests of the resources call the application, and a folder is none",
      help: "name what makes it, app/main.py:app or app/main.py:create_app(), or leave host.tests out",
    });
  if (orm === "sqlalchemy" && base === null)
    place.at("base").report("BG2050", {
      key: "host.base",
      value: "left out",
      reason: "tables of SQLAlchemy need the class that the project's others inherit from",
      help: "host.base: app/db.py:Base",
    });
}

function reportKeys(algorithms: readonly string[], place: Place): void {
  place.at("algorithms").report("BG2050", {
    key: "auth.algorithms",
    value: `[${algorithms.join(", ")}]`,
    reason: "in a project that is there tokens of ours are HS256",
    help: "name what gives the current user in host.user, or use HS256",
  });
}
