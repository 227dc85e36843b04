import { Node, SyntaxKind, type TypeNode } from "ts-morph";
import { importedTypes } from "../../syntax/typescript/read-imported-types.js";
import type { Candidate, Fact } from "../fact.js";
import { factOf, mergeCandidates } from "../merge-candidates.js";
import { sourceOf } from "../node-sources.js";
import type { Augmentation } from "./find-augmentations.js";
import type { NodeProject } from "./node-project.js";
import { resolveSpecifier } from "./resolve-specifier.js";

const NAMES = /^(id|_id|userId|user_id|sub|uid|uuid|accountId)$/;
const MOST_SEEN = 3;

/**
 * The property of the user that names it, out of the types that the project gives it; otherwise out of what its code reads. `user` is
 * the name it has on a request.
 */
export function userIdFact(project: NodeProject, augmentations: readonly Augmentation[], user: string): Fact {
  const typed = augmentations
    .filter((one) => isUserType(one, user))
    .flatMap((one) => idsOfType(project, one));
  const used = usesOf(project, user);
  if (mergeCandidates(typed).length <= 1) return typed.length > 0 ? factOf(typed) : factOf(used, "likely");
  const both = typed.filter(({ value }) => used.some((use) => use.value === value));
  return factOf(both.length > 0 ? both : typed);
}

/** `interface FastifyJWT { user: … }`, or its `payload` where that is all there is; `interface FastifyRequest { user: … }`. */
function isUserType({ of, name }: Augmentation, user: string): boolean {
  return of === "FastifyJWT"
    ? name === "user" || name === "payload"
    : of === "FastifyRequest" && name === user;
}

function idsOfType(project: NodeProject, { type, source, evidence }: Augmentation): readonly Candidate[] {
  const names = membersOf(project, type, source.path);
  return names.filter((name) => NAMES.test(name)).map((value) => ({ value, evidence: [evidence] }));
}

function membersOf(project: NodeProject, type: TypeNode | undefined, path: string): readonly string[] {
  if (type === undefined) return [];
  const parts =
    Node.isUnionTypeNode(type) || Node.isIntersectionTypeNode(type) ? type.getTypeNodes() : [type];
  return parts.flatMap((part) => {
    if (Node.isTypeLiteral(part)) return part.getMembers().map(nameOfMember);
    if (!Node.isTypeReference(part)) return [];
    return membersOfName(project, part, { path, name: part.getTypeName().getText() });
  });
}

/** The members of a type of the same file, or of the file that it is imported from: one step, no further. */
function membersOfName(
  project: NodeProject,
  at: Node,
  { path, name }: { path: string; name: string },
): readonly string[] {
  const here = declaredMembers(at.getSourceFile(), name);
  if (here.length > 0) return here;
  const imported = importedTypes(at.getSourceFile()).find(({ local }) => local === name);
  const file = imported === undefined ? null : resolveSpecifier(project, path, imported.from);
  const text = file === null ? null : project.files.read(file);
  if (imported === undefined || file === null || text === null) return [];
  return declaredMembers(project.tree(sourceOf(file, text)), imported.name);
}

function declaredMembers(tree: Node, name: string): readonly string[] {
  const one = tree
    .getDescendantsOfKind(SyntaxKind.InterfaceDeclaration)
    .find((each) => each.getName() === name);
  if (one !== undefined) return one.getMembers().map(nameOfMember);
  const alias = tree
    .getDescendantsOfKind(SyntaxKind.TypeAliasDeclaration)
    .find((each) => each.getName() === name);
  const type = alias?.getTypeNode();
  return Node.isTypeLiteral(type) ? type.getMembers().map(nameOfMember) : [];
}

function nameOfMember(member: Node): string {
  return Node.isPropertySignature(member) ? member.getName() : "";
}

/** `request.user.id`, `(req.user as User).id`, `const { id } = request.user`. */
function usesOf({ own }: NodeProject, user: string): readonly Candidate[] {
  const object = `\\breq(?:uest)?\\.${user.replaceAll("$", "\\$")}`;
  const member = new RegExp(`${object}(?:\\s+as\\s+[^()=;]+\\))?[?!]*\\s*\\.\\s*([\\w$]+)`, "g");
  const taken = new RegExp(`\\{([^{}]*)\\}\\s*=\\s*\\(?${object}\\b`, "g");
  const found = own.flatMap((source) =>
    source.text.includes(user)
      ? [...source.code.matchAll(member), ...source.code.matchAll(taken)].flatMap((match) =>
          (match[1] ?? "")
            .split(",")
            .map((part) => part.split(":")[0]?.trim() ?? "")
            .filter((name) => NAMES.test(name))
            .map((value) => ({ value, evidence: [source.evidence(match.index)] })),
        )
      : [],
  );
  return mergeCandidates(found).map(({ value, evidence }) => ({
    value,
    evidence: evidence.slice(0, MOST_SEEN),
  }));
}
