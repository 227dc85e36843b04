import { Node } from "ts-morph";
import { declaredValue, textValueOf } from "./read-property.js";
import { unwrapped } from "./read-unwrapped.js";

/**
 * The path, relative to the project's root, that an expression comes to: `path.join(__dirname, "routes")`,
 * `fileURLToPath(new URL("./routes", import.meta.url))`, `${import.meta.dirname}/routes`. Null where it cannot be known.
 */
export function pathValueOf(expression: Node | undefined, filePath: string): string | null {
  const parts = partsOf(unwrapped(expression), { folder: filePath.split("/").slice(0, -1), depth: 0 });
  return parts === null ? null : joined(parts);
}

interface Place {
  readonly folder: readonly string[];
  readonly depth: number;
}

function partsOf(node: Node | undefined, place: Place): readonly string[] | null {
  const inside = { ...place, depth: place.depth + 1 };
  if (node === undefined || place.depth > 8) return null;
  const text = node.getText();
  if (/^(__dirname|import\.meta\.dirname|dirName|_dirname)$/.test(text)) return place.folder;
  if (/^process\.cwd\(\)$/.test(text)) return [];
  if (text === "import.meta.url") return [...place.folder, "."];
  const literal = textValueOf(node);
  if (literal !== null) return literal.split("/");
  if (Node.isIdentifier(node)) return partsOf(declaredValue(node), inside);
  if (Node.isTemplateExpression(node)) return partsOfTemplate(node, inside);
  if (Node.isPropertyAccessExpression(node)) return partsOf(unwrapped(node.getExpression()), inside);
  if (Node.isBinaryExpression(node)) return chained([node.getLeft(), node.getRight()], inside);
  if (Node.isNewExpression(node)) return chained(node.getArguments().toReversed(), inside);
  return Node.isCallExpression(node) ? partsOfCall(node, inside) : null;
}

function partsOfTemplate(node: Node, place: Place): readonly string[] | null {
  if (!Node.isTemplateExpression(node)) return null;
  let parts: readonly string[] | null = node.getHead().getLiteralText().split("/");
  for (const span of node.getTemplateSpans()) {
    const value = partsOf(unwrapped(span.getExpression()), place);
    parts =
      parts === null || value === null
        ? null
        : [...parts, ...value, ...span.getLiteral().getLiteralText().split("/")];
  }
  return parts;
}

function partsOfCall(call: Node, place: Place): readonly string[] | null {
  if (!Node.isCallExpression(call)) return null;
  const name = call.getExpression().getText().split(".").at(-1);
  if (name === "join" || name === "resolve") return chained(call.getArguments(), place);
  if (name !== "dirname" && name !== "fileURLToPath") return null;
  const parts = partsOf(unwrapped(call.getArguments()[0]), place);
  return name === "fileURLToPath" || parts === null ? parts : parts.slice(0, -1);
}

function chained(nodes: readonly Node[], place: Place): readonly string[] | null {
  const all = nodes.map((node) => partsOf(unwrapped(node), place));
  return all.every((parts) => parts !== null) ? all.flat() : null;
}

/** Null for what lies outside of the root. */
function joined(parts: readonly string[]): string | null {
  const path: string[] = [];
  for (const part of parts) {
    if (part === "..") {
      if (path.pop() === undefined) return null;
    } else if (part !== "" && part !== ".") path.push(part);
  }
  return path.join("/");
}
