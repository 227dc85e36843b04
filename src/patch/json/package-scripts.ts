import type { Patcher, PatchOf, PatchResult } from "../patch.js";
import { addToManifest, inOrder, jsonErrors, readManifest } from "./patch-manifest.js";

const DEPENDENCIES = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];

/** Two scripts are in order by chance. */
const FEWEST_IN_ORDER = 3;

/** Adds scripts to package.json; refused where one of that name does something else. */
export const packageScripts: Patcher<"scripts"> = {
  patch: addScripts,
  manual: ({ path, scripts }) =>
    [
      `In ${path}, in \`scripts\`:`,
      scripts
        .map(({ name, command }) => `    ${JSON.stringify(name)}: ${JSON.stringify(command)}`)
        .join(",\n"),
    ].join("\n"),
  errors: jsonErrors,
};

function addScripts(text: string, { scripts }: PatchOf<"scripts">): PatchResult {
  const manifest = readManifest(text, ["scripts"]);
  if (typeof manifest === "string") return { kind: "refused", reason: manifest };
  const existing = manifest.sections.get("scripts")?.values ?? new Map<string, unknown>();
  const isOther = ({ name, command }: { name: string; command: string }): boolean =>
    existing.has(name) && bare(existing.get(name)) !== bare(command);
  const other = scripts.find(isOther);
  if (other !== undefined) {
    const does = JSON.stringify(existing.get(other.name));
    return { kind: "refused", reason: `has a script \`${other.name}\` that does something else (${does})` };
  }
  const missing = scripts.filter(({ name }) => !existing.has(name));
  return addToManifest(manifest, [
    {
      section: "scripts",
      before: DEPENDENCIES,
      values: new Map(missing.map(({ name, command }) => [name, command])),
      isSorted: (keys) => keys.length >= FEWEST_IN_ORDER && inOrder(keys),
    },
  ]);
}

function bare(command: unknown): string {
  return String(command).trim().replace(/\s+/g, " ");
}
