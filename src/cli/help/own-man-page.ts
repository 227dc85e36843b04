import { createSilentHost } from "../../host/real-host.js";
import { createProgram } from "../program.js";
import { toolVersion } from "../version.js";
import { commandTree } from "./command-tree.js";
import { manPage } from "./man-page.js";

/** The man page as it is shipped, made of the commands as they are defined. */
export function ownManPage(): string {
  const loadEngine = () => Promise.reject(new Error("no command runs"));
  const program = createProgram({ argv: [], host: createSilentHost(), loadEngine }, () => undefined);
  return manPage(commandTree(program), toolVersion());
}
