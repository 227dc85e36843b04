import { Node, SyntaxKind, type CallExpression } from "ts-morph";
import { importedNames } from "../../syntax/typescript/read-imported-names.js";
import { pathValueOf } from "../../syntax/typescript/read-path-expression.js";
import { propertyOf, textValueOf } from "../../syntax/typescript/read-property.js";
import { requiredModule } from "../../syntax/typescript/read-required-module.js";
import { unwrapped } from "../../syntax/typescript/read-unwrapped.js";
import type { Evidence } from "../fact.js";
import type { Source } from "../node-sources.js";
import type { NodeProject } from "./node-project.js";

/** A folder whose files `@fastify/autoload` registers by themselves. */
export interface Autoload {
  /** Relative to the root; null where it cannot be known without running the code. */
  readonly folder: string | null;
  /** Only files of certain names are loaded. */
  readonly isFiltered: boolean;
  /** `options: { prefix }`, before what the folders add. */
  readonly prefix: string | null;
  readonly evidence: Evidence;
}

const MODULE = /^(@fastify\/autoload|fastify-autoload)$/;
const FILTERS = ["matchFilter", "ignoreFilter", "indexPattern", "scriptPattern", "ignorePattern"];

/** Every registration of autoload in the project's own code. */
export function findAutoloads(project: NodeProject): readonly Autoload[] {
  return project.own
    .filter((source) => source.specifiers.some(({ value }) => MODULE.test(value)))
    .flatMap((source) => autoloadsOf(project, source));
}

function autoloadsOf(project: NodeProject, source: Source): readonly Autoload[] {
  const tree = project.tree(source);
  const names = importedNames(tree).flatMap(({ from, local }) => (MODULE.test(from) ? [local] : []));
  return tree
    .getDescendantsOfKind(SyntaxKind.CallExpression)
    .filter((call) => isAutoload(call, names))
    .map((call) => autoloadOf(call, source));
}

function isAutoload(call: CallExpression, names: readonly string[]): boolean {
  const callee = call.getExpression();
  if (!Node.isPropertyAccessExpression(callee) || callee.getName() !== "register") return false;
  const plugin = unwrapped(call.getArguments()[0]);
  return (
    MODULE.test(requiredModule(plugin) ?? "") ||
    (Node.isIdentifier(plugin) && names.includes(plugin.getText()))
  );
}

function autoloadOf(call: CallExpression, { path, evidence }: Source): Autoload {
  const options = call.getArguments()[1];
  return {
    folder: pathValueOf(propertyOf(options, "dir"), path),
    isFiltered: FILTERS.some((name) => propertyOf(options, name) !== undefined),
    prefix: textValueOf(propertyOf(propertyOf(options, "options"), "prefix")),
    evidence: evidence(call.getStart()),
  };
}
