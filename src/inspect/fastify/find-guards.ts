import { Node, SyntaxKind } from "ts-morph";
import { exportedNames } from "../../syntax/typescript/read-exported-names.js";
import { isFunction, nameOfFunction } from "../../syntax/typescript/resolve-enclosing-function.js";
import type { Evidence } from "../fact.js";
import type { Augmentation } from "./find-augmentations.js";
import type { Decoration } from "./find-decorations.js";
import type { NodeProject } from "./node-project.js";

/** Something that lets only callers with a token in. */
export interface Guard {
  /** `decorator:authenticate`, `src/auth.ts:requireUser` */
  readonly value: string;
  readonly name: string;
  /** Whether its body looks at the token; otherwise only its name says so. */
  readonly isVerifying: boolean;
  readonly evidence: Evidence;
}

const NAME =
  /^(auth|authenticated?|authenticat(e|ion)\w*|authGuard|authHook|authHandler|requireAuth\w*|requireUser|requireLogin|requireSession|ensureAuth\w*|ensureUser|ensureLogin|ensureLoggedIn|isAuth\w*|isLoggedIn|checkAuth|checkToken|verify(Jwt|Token|Auth|User|Session|AccessToken)\w*|protect(ed)?|jwtAuth)$/i;
/** Those that let in fewer than everybody with a token, or more. */
const OTHER = /admin|role|permission|scope|optional|maybe|refresh|api_?key|basic|owner|csrf|\bof\b/i;
const VERIFIES = /\bjwtVerify\s*\(|\bverifyToken\s*\(|\bjwt\.verify\s*\(|\bgetSession\s*\(/;

/** Whether a name is one that guards have. */
export function isGuardName(name: string): boolean {
  return NAME.test(name) && !OTHER.test(name);
}

/** Decorators and exported functions that look at a token, or are called as if they did. */
export function findGuards(
  project: NodeProject,
  {
    decorations,
    augmentations,
  }: { decorations: readonly Decoration[]; augmentations: readonly Augmentation[] },
): readonly Guard[] {
  return [
    ...decorations.flatMap(guardOfDecoration),
    ...augmentations.flatMap(guardOfAugmentation),
    ...exportedGuards(project),
  ];
}

function guardOfDecoration({ of, name, value, evidence }: Decoration): readonly Guard[] {
  const hook = functionOf(value);
  if (of !== "instance" || OTHER.test(name) || (hook !== undefined && !takesRequest(hook))) return [];
  const isVerifying = hook !== undefined && VERIFIES.test(hook.getText());
  return isVerifying || isGuardName(name)
    ? [{ value: `decorator:${name}`, name, isVerifying, evidence }]
    : [];
}

/** What a plugin out of a package, or one that could not be read, is declared to put there. */
function guardOfAugmentation({ of, name, evidence }: Augmentation): readonly Guard[] {
  if (of !== "FastifyInstance" || !isGuardName(name)) return [];
  return [{ value: `decorator:${name}`, name, isVerifying: false, evidence }];
}

function exportedGuards(project: NodeProject): readonly Guard[] {
  return project.own
    .filter(({ code }) => VERIFIES.test(code) && /\bexports?\b/.test(code))
    .flatMap((source) => {
      const tree = project.tree(source);
      const exported = exportedNames(tree);
      return functionsIn(tree).flatMap((hook) => {
        const local = nameOfFunction(hook);
        const name = local === null ? undefined : exported.get(local);
        if (name === undefined || name === "default" || OTHER.test(name) || !takesRequest(hook)) return [];
        if (!VERIFIES.test(hook.getText())) return [];
        return [
          {
            value: `${source.path}:${name}`,
            name,
            isVerifying: true,
            evidence: source.evidence(hook.getStart()),
          },
        ];
      });
    });
}

function functionsIn(tree: Node): readonly Node[] {
  return [SyntaxKind.FunctionDeclaration, SyntaxKind.FunctionExpression, SyntaxKind.ArrowFunction].flatMap(
    (kind) => tree.getDescendantsOfKind(kind),
  );
}

/** The function that a value is, or that its name stands for in the same file. */
function functionOf(value: Node | undefined): Node | undefined {
  if (!Node.isIdentifier(value)) return isFunction(value) ? value : undefined;
  const name = value.getText();
  return functionsIn(value.getSourceFile()).find((one) =>
    Node.isFunctionDeclaration(one)
      ? one.getName() === name
      : Node.isVariableDeclaration(one.getParent()) && one.getParent()?.getFirstChild()?.getText() === name,
  );
}

/** A hook takes a request; what takes a role and gives a hook does not. */
function takesRequest(hook: Node): boolean {
  if (!isFunction(hook)) return false;
  const first = hook.getParameters()[0];
  return (
    first !== undefined &&
    (/^_?(req|request)$/i.test(first.getName()) ||
      (first.getTypeNode()?.getText() ?? "").includes("FastifyRequest"))
  );
}
