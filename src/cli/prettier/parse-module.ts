import type { Parser } from "prettier";

/** A node of a syntax tree, as ESTree has them. */
export type SyntaxNode = Readonly<Record<string, unknown>>;

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null;
}

/** The nodes of a list of the tree; a hole of it is undefined. */
export function nodesIn(node: SyntaxNode, name: string): readonly unknown[] {
  const list = node[name];
  return Array.isArray(list) ? list : [];
}

/** The top of a module's syntax tree. Throws what prettier says of a text that is no module. */
export async function parseModule(text: string): Promise<SyntaxNode> {
  const [{ format }, estree, { parsers }] = await Promise.all([
    import("prettier/standalone"),
    import("prettier/plugins/estree"),
    import("prettier/plugins/typescript"),
  ]);
  let program: unknown;
  const spy: Parser = {
    ...parsers.typescript,
    parse: async (source, options) => {
      program = await parsers.typescript.parse(source, options);
      return program;
    },
  };
  await format(text, { parser: "spy", plugins: [estree.default, { parsers: { spy } }] });
  if (!isNode(program)) throw new Error("no syntax tree");
  return program;
}
