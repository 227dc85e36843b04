import { isAlias, isMap, isSeq, type Alias, type ParsedNode, type Scalar, type YAMLSeq } from "yaml";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import { buildMap } from "./build-map.js";
import { emptyScalar, spend, type Building, type Built } from "./building.js";
import { MAX_DEPTH } from "./limits.js";
import type { ScalarNode, SourceNode } from "./source-node.js";
import { spanAt, type SourceText } from "./source-text.js";

/** Findings that leave holes in the tree: what else could be said about it would be wrong. */
const FATAL: ReadonlySet<string> = new Set(["BG1011", "BG1012"]);

/**
 * The composed YAML as our tree: aliases share the node of their anchor and merge keys are merged in. Costs are counted, never
 * paid, so that a YAML bomb is refused (BG1011) in linear time.
 */
export function buildTree(source: SourceText, contents: ParsedNode | null): Outcome<SourceNode> {
  const building: Building = { source, anchors: new Map(), diagnostics: [], expanded: 0, build: buildNode };
  const { node } = buildNode(building, contents, 0);
  const { diagnostics } = building;
  return { value: diagnostics.some(({ code }) => FATAL.has(code)) ? null : node, diagnostics };
}

function buildNode(building: Building, node: ParsedNode | null, at: number): Built {
  if (node === null) return leaf(emptyScalar(building.source, at));
  if (isAlias(node)) return followAlias(building, node);
  if (node.anchor !== undefined) building.anchors.set(node.anchor, null);
  const built = buildValue(building, node);
  if (node.anchor !== undefined) building.anchors.set(node.anchor, built);
  return built;
}

function buildValue(building: Building, node: Exclude<ParsedNode, Alias.Parsed>): Built {
  if (isMap(node)) return buildMap(building, node);
  return isSeq(node) ? buildList(building, node) : leaf(scalarNode(building.source, node));
}

function buildList(building: Building, node: YAMLSeq.Parsed): Built {
  const [start, end] = node.range;
  const items = node.items.map((item) => building.build(building, item, start));
  return {
    node: { kind: "list", items: items.map((item) => item.node), source: building.source, start, end },
    size: items.reduce((sum, { size }) => sum + size, 1),
    depth: 1 + items.reduce((deepest, { depth }) => Math.max(deepest, depth), 0),
  };
}

function followAlias(building: Building, alias: Alias.Parsed): Built {
  const [start, end] = alias.range;
  const span = spanAt(building.source, start, end);
  const target = building.anchors.get(alias.source);
  if (target === undefined || target === null) {
    const name = alias.source;
    const problem =
      target === null
        ? `the alias *${name} contains itself`
        : `there is no anchor &${name} before this alias`;
    building.diagnostics.push(report("BG1011", { problem }, span));
  } else if (target.depth > MAX_DEPTH) {
    building.diagnostics.push(report("BG1012", { limit: MAX_DEPTH }, span));
  } else if (spend(building, target.size, { start, end })) {
    return target;
  }
  return leaf(emptyScalar(building.source, start));
}

function leaf(node: SourceNode): Built {
  return { node, size: 1, depth: 0 };
}

function scalarNode(source: SourceText, node: Scalar.Parsed): ScalarNode {
  const [start, end] = node.range;
  const isQuoted = node.type !== "PLAIN";
  const text = isQuoted && typeof node.value === "string" ? node.value : node.source;
  return { kind: "scalar", value: scalarValue(node.value, text), text, isQuoted, source, start, end };
}

/** JSON's scalars stay; what JSON cannot hold (.inf, YAML 1.1's dates) is taken as the text that the user sees. */
function scalarValue(value: unknown, text: string): ScalarNode["value"] {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  return typeof value === "number" && Number.isFinite(value) ? value : text;
}
