import { Node, SyntaxKind } from "ts-morph";
import { exportedNames } from "../../syntax/typescript/read-exported-names.js";
import { importedNames } from "../../syntax/typescript/read-imported-names.js";
import { unwrapped } from "../../syntax/typescript/read-unwrapped.js";
import { enclosingFunction } from "../../syntax/typescript/resolve-enclosing-function.js";
import { holderOf } from "../../syntax/typescript/resolve-holder.js";
import type { Candidate, Fact } from "../fact.js";
import { factOf } from "../merge-candidates.js";
import type { Source } from "../node-sources.js";
import type { Augmentation } from "./find-augmentations.js";
import type { Decoration } from "./find-decorations.js";
import type { NodeProject } from "./node-project.js";

const CALL = /\bdrizzle\s*(?:<[^;=(]*>\s*)?\(/;
const INSTANCE_TYPE =
  /drizzle|(NodePg|PostgresJs|Neon(Http)?|Pglite|VercelPg|Pg|BunSQL|AwsDataApiPg)Database\b|^typeof (db|database)$/i;
const INSTANCE_NAME = /^(db|database|drizzle|orm)$/i;

/** A place where an instance of Drizzle is made. */
interface Instance {
  readonly source: Source;
  /** The name it has in the file, or that of the function that makes it. */
  readonly local: string;
  /** What other files call it: null where it is not exported by a name. */
  readonly exported: string | null;
  readonly isMade: "module" | "function";
  readonly at: number;
}

/** Where Drizzle's instance is had from: an export goes before a decorator, since it can be used without the application. */
export function sessionFact(
  project: NodeProject,
  {
    decorations,
    augmentations,
  }: { decorations: readonly Decoration[]; augmentations: readonly Augmentation[] },
): Fact {
  const instances = project.own
    .filter(({ code }) => CALL.test(code))
    .flatMap((source) => instancesOf(project, source));
  const exports = instances.flatMap(candidateOf);
  if (exports.length > 0) return factOf(exports);
  const certain = [
    ...decorations.filter((decoration) => holdsInstance(decoration, instances)).map(decoratorOf),
    ...augmentations.filter(isInstance).map(decoratorOf),
  ];
  if (certain.length > 0) return factOf(certain);
  const named = decorations.filter((one) => one.of === "instance" && INSTANCE_NAME.test(one.name));
  return factOf(named.map(decoratorOf), "likely");
}

function instancesOf(project: NodeProject, source: Source): readonly Instance[] {
  const tree = project.tree(source);
  const names = importedNames(tree).flatMap(({ from, name, local }) =>
    /^drizzle-orm(\/|$)/.test(from) && name === "drizzle" ? [local] : [],
  );
  const exported = exportedNames(tree);
  return tree.getDescendantsOfKind(SyntaxKind.CallExpression).flatMap((call) => {
    if (!names.includes(call.getExpression().getText())) return [];
    const holder = holderOf(call);
    const inside = enclosingFunction(call);
    const local = inside === null ? (holder.kind === "name" ? holder.name : null) : inside.name;
    if (local === null) return [];
    const outside = exported.get(local) ?? null;
    const isMade = inside === null ? "module" : "function";
    return [{ source, local, exported: outside === "default" ? null : outside, isMade, at: call.getStart() }];
  });
}

function candidateOf({ source, exported, isMade, at }: Instance): readonly Candidate[] {
  if (exported === null || isMade === "function") return [];
  return [{ value: `${source.path}:${exported}`, evidence: [source.evidence(at)] }];
}

/** Whether what is decorated is an instance: the call itself, a name for it, or what a function of the project's gives. */
function holdsInstance({ of, value, source }: Decoration, instances: readonly Instance[]): boolean {
  if (of !== "instance" || value === undefined) return false;
  const call = Node.isCallExpression(value) ? unwrapped(value.getExpression()) : undefined;
  const name = (call ?? value).getText();
  if (call !== undefined)
    return (
      name === "drizzle" || instances.some(({ local, isMade }) => isMade === "function" && local === name)
    );
  if (!Node.isIdentifier(value)) return false;
  const isLocal = new RegExp(
    `\\b${name.replaceAll("$", "\\$")}\\s*(?::[^=;]*)?=\\s*(?:await\\s+)?drizzle\\s*[(<]`,
  ).test(source.code);
  return (
    isLocal ||
    instances.some((instance) => instance.local === name && instance.isMade === "module") ||
    isMadeByFunction(value, instances)
  );
}

function isMadeByFunction(name: Node, instances: readonly Instance[]): boolean {
  const declaration = name
    .getSourceFile()
    .getDescendantsOfKind(SyntaxKind.VariableDeclaration)
    .find((one) => one.getName() === name.getText());
  const made = unwrapped(declaration?.getInitializer());
  const maker = Node.isCallExpression(made) ? made.getExpression().getText() : null;
  return instances.some(({ local, isMade }) => isMade === "function" && local === maker);
}

function isInstance({ of, name, type }: Augmentation): boolean {
  const text = type?.getText() ?? "";
  return (
    of === "FastifyInstance" &&
    (INSTANCE_TYPE.test(text) || (INSTANCE_NAME.test(name) && /^(Db|DB|Database)$/.test(text)))
  );
}

function decoratorOf({ name, evidence }: Decoration | Augmentation): Candidate {
  return { value: `decorator:${name}`, evidence: [evidence] };
}
