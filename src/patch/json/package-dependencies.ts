import type { Patcher, PatchOf, PatchResult } from "../patch.js";
import { addToManifest, inOrder, jsonErrors, readManifest, type SectionAddition } from "./patch-manifest.js";

type Dependencies = PatchOf<"dependencies">;

const SECTIONS = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];

/** Adds packages to package.json; one that is there in any section, in whatever range, stays as it is. */
export const packageDependencies: Patcher<"dependencies"> = {
  patch: addPackages,
  manual: ({ path, packages }) =>
    ["dependencies", "devDependencies"]
      .flatMap((section) => {
        const lines = packages
          .filter(({ isDev }) => isDev === (section === "devDependencies"))
          .map(({ name, range }) => `    ${JSON.stringify(name)}: ${JSON.stringify(range)}`);
        return lines.length === 0 ? [] : [`In ${path}, in \`${section}\`:\n${lines.join(",\n")}`];
      })
      .join("\n"),
  errors: jsonErrors,
};

function addPackages(text: string, { packages }: Dependencies): PatchResult {
  const manifest = readManifest(text, SECTIONS);
  if (typeof manifest === "string") return { kind: "refused", reason: manifest };
  const isThere = (name: string): boolean =>
    [...manifest.sections.values()].some(({ values }) => values.has(name));
  const missing = packages.filter(({ name }) => !isThere(name));
  const addition = (section: string, isDev: boolean): SectionAddition => ({
    section,
    before: isDev ? afterDependencies(manifest.root.members) : SECTIONS.slice(1),
    values: new Map(missing.filter((one) => one.isDev === isDev).map(({ name, range }) => [name, range])),
    isSorted: inOrder,
  });
  return addToManifest(manifest, [addition("dependencies", false), addition("devDependencies", true)]);
}

/** What stands behind `dependencies`: the other kind goes between; at the end where there is none. */
function afterDependencies(members: readonly { readonly key: string }[]): readonly string[] {
  const keys = members.map(({ key }) => key);
  const at = keys.indexOf("dependencies");
  const next = at === -1 ? undefined : keys[at + 1];
  return next === undefined ? [] : [next];
}
