import type { Blueprint } from "../../blueprint/blueprint.js";
import { hasPasswords, projectTitle } from "../../contract/project-words.js";
import { Code } from "../../render/code.js";

/** What package.json, the README and their like show besides. */
export function packageView(blueprint: Blueprint): object {
  const { auth, api } = blueprint;
  return {
    titleText: new Code(projectTitle(blueprint)),
    algorithmNames: new Code(auth.strategy === "jwt" ? auth.algorithms.join(" or ") : ""),
    userClaimText: auth.strategy === "jwt" ? auth.userClaim : "",
    authPath: `${api.prefix}/auth`,
    passwords: hasPasswords(blueprint),
  };
}
