import { SyntaxKind, Node, type CallExpression } from "ts-morph";
import { propertyOf, textValueOf } from "../../syntax/typescript/read-property.js";
import type { Candidate, Fact } from "../fact.js";
import { factOf } from "../merge-candidates.js";
import type { Source } from "../node-sources.js";
import type { Autoload } from "./find-autoloads.js";
import type { NodeProject } from "./node-project.js";

/** Parts of a path that a whole API has in front, not a resource. */
const COMMON = /^(api|rest|v\d+)$/;
const REGISTER = /\.\s*register\s*(?:<[^;=(]*>\s*)?\(/;
/** Parsing is what takes the time; the entry tells most, and comes first. */
const MOST_FILES = 8;

/** What the prefixes of the project's own plugins begin with: "/api/v1". What packages are registered at does not count. */
export function prefixFact(
  project: NodeProject,
  { autoloads, entryPath }: { autoloads: readonly Autoload[]; entryPath: string | null },
): Fact {
  const loaded = autoloads.flatMap(({ prefix, evidence }) =>
    prefix === null || common(prefix) === "" ? [] : [{ value: common(prefix), evidence: [evidence] }],
  );
  if (loaded.length > 0) return factOf(loaded);
  const registered = project.own
    .filter(({ code }) => REGISTER.test(code) && /\bprefix\b/.test(code))
    .sort((one, other) => Number(other.path === entryPath) - Number(one.path === entryPath))
    .slice(0, MOST_FILES)
    .flatMap((source) => prefixesOf(project, source))
    .filter(({ value }) => value !== "");
  return factOf(registered, "likely");
}

function prefixesOf(project: NodeProject, source: Source): readonly Candidate[] {
  return project
    .tree(source)
    .getDescendantsOfKind(SyntaxKind.CallExpression)
    .flatMap((call) => {
      const value = prefixOf(call);
      const isOfPackage = value !== null && isPackage(source, call.getArguments()[0]?.getText() ?? "");
      return value === null || isOfPackage
        ? []
        : [{ value: common(value), evidence: [source.evidence(call.getStart())] }];
    });
}

function prefixOf(call: CallExpression): string | null {
  const callee = call.getExpression();
  if (!Node.isPropertyAccessExpression(callee) || callee.getName() !== "register") return null;
  return textValueOf(propertyOf(call.getArguments()[1], "prefix"));
}

/** Whether a name is imported from a package, as `@fastify/swagger-ui` is. */
function isPackage({ code, specifiers }: Source, name: string): boolean {
  if (!/^[\w$]+$/.test(name)) return /\brequire\(\s*["'][^.]/.test(name);
  const packages = specifiers.filter(({ value }) => !value.startsWith("."));
  return packages.some(({ at }) => {
    const before = code.slice(0, at);
    const statement = before.slice(
      Math.max(...["import", "const", "let", "var"].map((word) => before.lastIndexOf(word)), 0),
    );
    return new RegExp(`\\b${name.replaceAll("$", "\\$")}\\b`).test(statement);
  });
}

function common(prefix: string): string {
  const parts: string[] = [];
  for (const part of prefix.split("/").filter((each) => each !== "")) {
    if (!COMMON.test(part)) break;
    parts.push(`/${part}`);
  }
  return parts.join("");
}
