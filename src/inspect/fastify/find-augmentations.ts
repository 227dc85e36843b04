import { Node, SyntaxKind, type TypeElementTypes, type TypeNode } from "ts-morph";
import type { Evidence } from "../fact.js";
import { sourceOf, type Source } from "../node-sources.js";
import type { NodeProject } from "./node-project.js";

/** A property that the project adds to a type of Fastify's, `FastifyInstance`, `FastifyRequest`, `FastifyJWT`. */
export interface Augmentation {
  readonly of: string;
  readonly name: string;
  readonly type: TypeNode | undefined;
  readonly source: Source;
  readonly evidence: Evidence;
}

const INTERFACE = /\binterface\s+(FastifyInstance|FastifyRequest|FastifyJWT)\b/;

/** Every property that `declare module "fastify"` and `declare module "@fastify/jwt"` add. */
export function findAugmentations(project: NodeProject): readonly Augmentation[] {
  return [...project.own, ...declarationFiles(project)]
    .filter(({ text, code }) => text.includes("interface Fastify") && INTERFACE.test(code))
    .flatMap((source) =>
      project
        .tree(source)
        .getDescendantsOfKind(SyntaxKind.InterfaceDeclaration)
        .filter((one) => INTERFACE.test(`interface ${one.getName()}`))
        .flatMap((one) =>
          one.getMembers().flatMap((member) => augmentationOf(one.getName(), member, source)),
        ),
    );
}

function augmentationOf(of: string, member: TypeElementTypes, source: Source): readonly Augmentation[] {
  if (!Node.isPropertySignature(member) && !Node.isMethodSignature(member)) return [];
  const type = Node.isPropertySignature(member) ? member.getTypeNode() : undefined;
  return [{ of, name: member.getName(), type, source, evidence: source.evidence(member.getStart()) }];
}

function declarationFiles({ files }: NodeProject): readonly Source[] {
  return files.paths
    .filter((path) => path.endsWith(".d.ts") && !/(^|\/)(node_modules|dist)\//.test(path))
    .flatMap((path) => {
      const text = files.read(path);
      return text === null ? [] : [sourceOf(path, text)];
    });
}
