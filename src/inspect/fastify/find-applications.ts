import { Node, SyntaxKind, type CallExpression } from "ts-morph";
import { importedNames, type ImportedName } from "../../syntax/typescript/read-imported-names.js";
import { requiredModule } from "../../syntax/typescript/read-required-module.js";
import { unwrapped } from "../../syntax/typescript/read-unwrapped.js";
import { enclosingFunction, isFunction } from "../../syntax/typescript/resolve-enclosing-function.js";
import { holderOf } from "../../syntax/typescript/resolve-holder.js";
import type { Evidence } from "../fact.js";
import type { Source } from "../node-sources.js";
import type { NodeProject } from "./node-project.js";

/** A place where a Fastify application is made. */
export type Application = { readonly evidence: Evidence } & (
  | { readonly kind: "app" | "factory"; readonly path: string; readonly symbol: string }
  /** Nobody could say its name: `where` goes behind what is said of it, "in a class". */
  | { readonly kind: "nameless"; readonly path: string; readonly where: string }
);

/** Every place of the project's own code where `Fastify()` is called. */
export function findApplications(project: NodeProject): readonly Application[] {
  return project.own.filter(mayCallFastify).flatMap((source) => applicationsOf(project, source));
}

function applicationsOf(project: NodeProject, source: Source): readonly Application[] {
  const tree = project.tree(source);
  const names = importedNames(tree).filter(({ from }) => from === "fastify");
  return tree
    .getDescendantsOfKind(SyntaxKind.CallExpression)
    .filter((call) => makesApplication(call, names))
    .map((call) => applicationOf(call, source));
}

function makesApplication(call: CallExpression, names: readonly ImportedName[]): boolean {
  const callee = unwrapped(call.getExpression());
  if (requiredModule(callee) === "fastify") return true;
  if (Node.isIdentifier(callee)) return isCreator(callee, names, /^(default|\*|fastify)$/);
  if (!Node.isPropertyAccessExpression(callee) || !/^(fastify|default)$/.test(callee.getName())) return false;
  const owner = callee.getExpression();
  return requiredModule(owner) === "fastify" || isCreator(owner, names, /^(default|\*)$/);
}

/** Whether a name is that of the import, and no parameter of the same name stands before it. */
function isCreator(name: Node, names: readonly ImportedName[], wanted: RegExp): boolean {
  const text = name.getText();
  if (!names.some((imported) => imported.local === text && wanted.test(imported.name))) return false;
  return !name
    .getAncestors()
    .some(
      (ancestor) =>
        isFunction(ancestor) && ancestor.getParameters().some((parameter) => parameter.getName() === text),
    );
}

function applicationOf(call: CallExpression, { path, evidence }: Source): Application {
  const seen = { path, evidence: evidence(call.getStart()) };
  const holder = holderOf(call);
  const inside = enclosingFunction(call);
  if (holder.kind === "other")
    return { kind: "nameless", ...seen, where: isInClass(call) ? IN_CLASS : "without a name" };
  if (inside === null)
    return holder.kind === "name"
      ? { kind: "app", ...seen, symbol: holder.name }
      : { kind: "nameless", ...seen, where: "without a name" };
  if (inside.name !== null) return { kind: "factory", ...seen, symbol: inside.name };
  return {
    kind: "nameless",
    ...seen,
    where: isInClass(call) ? IN_CLASS : "in a function without a name",
  };
}

const IN_CLASS = "in a class";

function isInClass(node: Node): boolean {
  return (
    node.getFirstAncestor(
      (ancestor) => Node.isClassDeclaration(ancestor) || Node.isClassExpression(ancestor),
    ) !== undefined
  );
}

/** Whether it is worth parsing: files that only have types of Fastify are most of a project. */
export function mayCallFastify({ text, code, specifiers }: Source): boolean {
  if (!text.includes("fastify")) return false;
  return specifiers.some(({ value, at }) => {
    if (value !== "fastify") return false;
    const before = code.slice(0, at);
    if (/\(\s*$/.test(before)) return true;
    const statement = before.slice(Math.max(before.lastIndexOf("import"), 0));
    const names = statement.match(/[\w$]+/g) ?? [];
    if (names[1] === "type" && names.length > 3) return false;
    const called = names
      .filter((name) => !/^(import|from|as|type)$/.test(name))
      .join("|")
      .replaceAll("$", "\\$");
    return new RegExp(
      `(?<![.\\w$])(?:${called})\\s*(?:<[^;=(]*>\\s*)?(?:\\(|\\.\\s*(?:fastify|default)\\b)`,
    ).test(code);
  });
}
