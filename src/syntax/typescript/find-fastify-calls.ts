import { ts, type SourceFile } from "ts-morph";
import { bareExpression, callChainOf } from "./find-call-chain.js";
import { importedNames } from "./read-imported-names.js";

/** Whether an expression makes an application of Fastify: `Fastify()`, `fastify.fastify()`, `require("fastify")()`, also in a chain. */
export type MakesFastify = (expression: ts.Expression) => boolean;

/** Tells the calls that make an application, by what a file calls Fastify. */
export function fastifyCallsOf(file: SourceFile): MakesFastify {
  const names = new Set(
    importedNames(file)
      .filter(({ from, name }) => from === "fastify" && /^(?:default|fastify|\*)$/.test(name))
      .map(({ local }) => local),
  );
  const makes: MakesFastify = (expression) => {
    const value = bareExpression(expression);
    if (ts.isConditionalExpression(value)) return makes(value.whenTrue) || makes(value.whenFalse);
    if (ts.isBinaryExpression(value)) return makes(value.left) || makes(value.right);
    const { root, calls } = callChainOf(value);
    if (ts.isIdentifier(root))
      return names.has(root.text) && /^(?:fastify|default)$/.test(calls[0]?.name ?? "");
    return ts.isCallExpression(root) && isFastify(root.expression, names);
  };
  return makes;
}

function isFastify(callee: ts.Expression, names: ReadonlySet<string>): boolean {
  const bare = bareExpression(callee);
  if (ts.isIdentifier(bare)) return names.has(bare.text);
  if (ts.isPropertyAccessExpression(bare)) return isFastify(bare.expression, names);
  const [module] = ts.isCallExpression(bare) ? bare.arguments : [];
  return module !== undefined && ts.isStringLiteral(module) && module.text === "fastify";
}
