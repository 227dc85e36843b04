import type { Blueprint } from "../../blueprint/blueprint.js";
import { firstResource, hasPasswords, projectTitle } from "../../contract/project-words.js";
import { Code } from "../../render/code.js";
import { resourceSymbols } from "./symbols.js";

/** What package.json, the README and their like show besides. */
export function packageView(blueprint: Blueprint): object {
  const { auth, api } = blueprint;
  const first = firstResource(blueprint);
  return {
    titleText: new Code(projectTitle(blueprint)),
    algorithmNames: new Code(auth.strategy === "jwt" ? auth.algorithms.join(" or ") : ""),
    userClaimText: auth.strategy === "jwt" ? auth.userClaim : "",
    authPath: `${api.prefix}/auth`,
    firstPath: `${api.prefix}${first?.path ?? ""}`,
    firstFolder: first === undefined ? "" : resourceSymbols(first).folder,
    passwords: hasPasswords(blueprint),
  };
}
