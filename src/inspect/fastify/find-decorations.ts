import { Node, SyntaxKind, type CallExpression } from "ts-morph";
import { textValueOf } from "../../syntax/typescript/read-property.js";
import { unwrapped } from "../../syntax/typescript/read-unwrapped.js";
import type { Evidence } from "../fact.js";
import type { Source } from "../node-sources.js";
import type { NodeProject } from "./node-project.js";

/** Something that the project puts on Fastify's objects: `app.decorate("db", db)`. */
export interface Decoration {
  readonly of: "instance" | "request";
  readonly name: string;
  readonly value: Node | undefined;
  readonly source: Source;
  readonly evidence: Evidence;
}

const CALL = /\.\s*decorate(?:Request)?\s*(?:<[^;=(]*>\s*)?\(/;

/** Every decorator of the application and of requests, in the project's own code. */
export function findDecorations(project: NodeProject): readonly Decoration[] {
  return project.own
    .filter(({ text, code }) => text.includes("decorate") && CALL.test(code))
    .flatMap((source) =>
      project
        .tree(source)
        .getDescendantsOfKind(SyntaxKind.CallExpression)
        .flatMap((call) => decorationOf(call, source)),
    );
}

function decorationOf(call: CallExpression, source: Source): readonly Decoration[] {
  const callee = call.getExpression();
  if (!Node.isPropertyAccessExpression(callee)) return [];
  const method = callee.getName();
  if (method !== "decorate" && method !== "decorateRequest") return [];
  const [first, value] = call.getArguments();
  const name = textValueOf(first);
  if (name === null || !/^[A-Za-z_$][\w$]*$/.test(name)) return [];
  return [
    {
      of: method === "decorate" ? "instance" : "request",
      name,
      value: unwrapped(value),
      source,
      evidence: source.evidence(call.getStart()),
    },
  ];
}
