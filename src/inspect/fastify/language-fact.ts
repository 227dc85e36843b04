import type { Fact } from "../fact.js";
import type { NodeProject } from "./node-project.js";

/** TypeScript or JavaScript: what the entry is written in; certain where all of the project's own code is. */
export function languageFact({ own, compiler }: NodeProject, entryPath: string | null): Fact {
  const typed = own.filter(({ path }) => isTypeScript(path));
  const [first] = typed.length > 0 ? typed : own;
  const witness = entryPath ?? first?.path;
  if (witness === undefined) return { kind: "none" };
  const isTyped = isTypeScript(witness) || (entryPath === null && compiler?.path === "tsconfig.json");
  const isPure = typed.length === 0 || typed.length === own.length;
  return {
    kind: isPure ? "certain" : "likely",
    value: isTyped ? "typescript" : "javascript",
    evidence: [{ path: witness, line: 1 }],
  };
}

function isTypeScript(path: string): boolean {
  return /\.[cm]?tsx?$/.test(path);
}
