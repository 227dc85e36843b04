import { fillFolder, temporaryFolder } from "../host/temporary-folder.js";

/** A spec of resources with these names, each with a title. */
export const specOf = (...names: readonly string[]): string =>
  ["name: shop", "resources:", ...names.map((name) => `  ${name}: { fields: { title: string } }`), ""].join(
    "\n",
  );

/** A folder that has a spec of these resources and nothing else. */
export function specFolder(...names: readonly string[]): string {
  const root = temporaryFolder();
  fillFolder(root, { "backend.yaml": specOf(...names) });
  return root;
}
