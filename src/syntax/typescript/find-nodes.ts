import { ts } from "ts-morph";

/**
 * The nodes at and below `root` that are wanted, in the order of the text. What `isEntered` refuses is not looked into. On the
 * compiler's own nodes, since wrapping each of a large file's takes longer than parsing it.
 */
export function findNodes<T extends ts.Node>(
  root: ts.Node,
  isWanted: (node: ts.Node) => node is T,
  isEntered: (node: ts.Node) => boolean = () => true,
): readonly T[] {
  const found: T[] = [];
  const visit = (node: ts.Node): void => {
    if (isWanted(node)) found.push(node);
    if (node === root || isEntered(node)) ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

/** Whether what is inside runs where it stands, and not later, when somebody calls it. */
export function runsInPlace(node: ts.Node): boolean {
  return !ts.isFunctionLike(node) && !ts.isClassLike(node);
}
