import { readFileSync } from "node:fs";
import type { VersionChanges } from "./upgrade.js";

/** `templates/changes.json`, which is kept with the templates: the newest version first. */
export function templateChanges(): readonly VersionChanges[] {
  const raw: unknown = JSON.parse(
    readFileSync(new URL("../../templates/changes.json", import.meta.url), "utf8"),
  );
  if (Array.isArray(raw) && raw.every(isVersionChanges)) return raw;
  throw new TypeError("templates/changes.json is no list of versions");
}

function isVersionChanges(raw: unknown): raw is VersionChanges {
  if (typeof raw !== "object" || raw === null || !("version" in raw && "changes" in raw)) return false;
  const { version, changes } = raw;
  return (
    typeof version === "string" &&
    Array.isArray(changes) &&
    changes.every((change) => typeof change === "string")
  );
}
