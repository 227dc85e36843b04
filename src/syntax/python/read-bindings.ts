import type { SyntaxNode } from "@lezer/common";
import { type Unit, walkScope } from "./read-units.js";
import { type PythonFile, textOf } from "./parse-python.js";
import { childrenOf } from "./read-expressions.js";
import { readImport } from "./read-imports.js";

/** Where a name gets a value. */
export interface Binding {
  /** The statement of the block in which that happens, in itself or in a block of its own. */
  readonly unit: Unit;
  readonly node: SyntaxNode;
  /** `plain`: an assignment of the block itself, a walrus in one too. */
  readonly kind: "plain" | "nested" | "import" | "definition";
}

const PLAIN = /^(?:Assign|Expression|Update|Print)Statement$|^StatementGroup$/;

/** Every place in a block, and in the blocks inside it, where `name` gets a value; other scopes only by `global`. */
export function readBindings(file: PythonFile, units: readonly Unit[], name: string): readonly Binding[] {
  const found: Binding[] = [];
  for (const unit of units) {
    const isPlain = PLAIN.test(unit.node.name);
    walkScope(unit.node, (node) => {
      if (!boundBy(file, node).includes(name)) return;
      const isOwn = unit.statements.some(({ from }) => from === node.from) || definesNow(unit, node);
      found.push({ unit, node, kind: isOwn ? ownKind(node) : isPlain ? "plain" : "nested" });
    });
    for (const node of globalsOf(file, unit, name)) found.push({ unit, node, kind: "nested" });
  }
  return found;
}

const definesNow = ({ node: statement }: Unit, { name, parent }: SyntaxNode): boolean =>
  name.endsWith("Definition") && statement.name === "DecoratedStatement" && parent?.from === statement.from;

function ownKind({ name }: SyntaxNode): Binding["kind"] {
  if (name === "ImportStatement") return "import";
  return name.endsWith("Definition") ? "definition" : PLAIN.test(name) ? "plain" : "nested";
}

/** The names that a node itself binds. */
function boundBy(file: PythonFile, node: SyntaxNode): readonly string[] {
  const children = childrenOf(node);
  const names = (nodes: readonly SyntaxNode[]): readonly string[] =>
    nodes.flatMap((child) => targets(file, child));
  switch (node.name) {
    case "AssignStatement":
      return names(
        children.slice(
          0,
          children.findLastIndex(({ name }) => name === "AssignOp"),
        ),
      );
    case "UpdateStatement":
    case "NamedExpression":
      return names(children.slice(0, 1));
    case "ArgList":
      return names(
        children.filter(({ nextSibling }) => nextSibling !== null && textOf(file, nextSibling) === ":="),
      );
    case "DeleteStatement":
      return names(children.slice(1));
    case "FunctionDefinition":
    case "ClassDefinition":
      return names(node.getChildren("VariableName"));
    case "ForStatement":
      return names(
        children.slice(
          0,
          children.findIndex(({ name }) => name === "in"),
        ),
      );
    case "WithStatement":
    case "TryStatement":
    case "AsPattern":
      return names(children.filter(({ prevSibling }) => prevSibling?.name === "as"));
    case "CapturePattern":
      return names(children);
    case "ImportStatement":
      return readImport(file, node).map(({ local }) => local);
    default:
      return [];
  }
}

const UNPACKING = new Set(["TupleExpression", "ArrayExpression", "ParenthesizedExpression"]);

function targets(file: PythonFile, node: SyntaxNode): readonly string[] {
  if (node.name === "VariableName") return [textOf(file, node)];
  return UNPACKING.has(node.name) ? childrenOf(node).flatMap((child) => targets(file, child)) : [];
}

function globalsOf(file: PythonFile, unit: Unit, name: string): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  unit.node.cursor().iterate((node) => {
    if (node.name !== "ScopeStatement") return;
    const words = childrenOf(node.node).map((child) => textOf(file, child));
    if (words[0] === "global" && words.includes(name)) found.push(node.node);
  });
  return found;
}
