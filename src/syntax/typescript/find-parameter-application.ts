import { ts } from "ts-morph";
import { callChainOf } from "./find-call-chain.js";
import type { CodeFunction } from "./find-functions.js";
import { findNodes } from "./find-nodes.js";

/** What a plugin is given: the application, and what it calls when it is done. */
export interface GivenApplication {
  readonly name: string;
  readonly done: string | null;
}

const METHODS =
  /^(?:register|decorate|decorateRequest|decorateReply|addHook|addSchema|setErrorHandler|setNotFoundHandler|withTypeProvider|after|route|ready|listen)$/;

/** The application that a function takes as its first parameter: by its type, by what is called on it, by the function's place. */
export function parameterApplication(code: CodeFunction): GivenApplication | null {
  const [first, , third] = code.parameters;
  if (first === undefined || !ts.isIdentifier(first.name) || first.dotDotDotToken !== undefined) return null;
  const name = first.name.text;
  const isTyped = /^(?:Fastify|App)\w*/.test(first.type?.getText() ?? "") || isPluginByType(code);
  const isUsual = /^(?:app|fastify|server|instance)$/i.test(name);
  if (!isTyped && !isUsual && !isUsed(code, name)) return null;
  return { name, done: third !== undefined && ts.isIdentifier(third.name) ? third.name.text : null };
}

/** `const plugin: FastifyPluginAsync = async (instance) => {}` and `fp(async (instance) => {})`. */
function isPluginByType({ parent }: CodeFunction): boolean {
  if (ts.isVariableDeclaration(parent)) return /^Fastify\w*Plugin/.test(parent.type?.getText() ?? "");
  return ts.isCallExpression(parent) && /^(?:fp|fastifyPlugin|plugin)$/.test(parent.expression.getText());
}

function isUsed(code: CodeFunction, name: string): boolean {
  return findNodes(code, ts.isCallExpression).some((call) => {
    const { root, calls } = callChainOf(call);
    return ts.isIdentifier(root) && root.text === name && calls.some((one) => METHODS.test(one.name));
  });
}
