import { Composer, Parser, type CST, type Document } from "yaml";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import { buildTree } from "./build-tree.js";
import { MAX_DEPTH } from "./limits.js";
import type { SourceNode } from "./source-node.js";
import { spanAt, type SourceText } from "./source-text.js";
import { yamlProblems } from "./yaml-problems.js";

const MAX_LENGTH = 1_000_000;

/** The tree of one YAML or JSON text with its aliases and merge keys resolved; null when it is not well-formed (BG1002 to BG1013). */
export function readYaml(source: SourceText): Outcome<SourceNode> {
  const unreadable = refuse(source);
  if (unreadable !== null) return { value: null, diagnostics: [unreadable] };
  const tokens = [...new Parser().parse(source.text)];
  const [tooDeep] = tokens.map(deepOffset).filter((offset) => offset !== null);
  if (tooDeep !== undefined) {
    const span = spanAt(source, tooDeep, tooDeep + 1);
    return { value: null, diagnostics: [report("BG1012", { limit: MAX_DEPTH }, span)] };
  }
  return readDocuments(source, compose(source, tokens));
}

function refuse(source: SourceText): Diagnostic | null {
  const { text } = source;
  const span = spanAt(source, 0, 0);
  if (Buffer.byteLength(text) > MAX_LENGTH) return report("BG1002", { limit: "1 MB" }, span);
  const offset = text.indexOf("\0");
  return offset < 0 ? null : report("BG1004", { offset }, span);
}

/**
 * The library's own check for duplicate keys is quadratic, and its merge keys and aliases lose the places: all three are done
 * by `buildTree` instead. Tags of YAML 1.1 are not followed: of !!omap and !!pairs it makes lists that hold no nodes.
 */
function compose(source: SourceText, tokens: readonly CST.Token[]): readonly Document.Parsed[] {
  const composer = new Composer({ uniqueKeys: false, resolveKnownTags: false, logLevel: "silent" });
  return [...composer.compose(tokens, true, source.text.length)];
}

function readDocuments(source: SourceText, documents: readonly Document.Parsed[]): Outcome<SourceNode> {
  const [first, second] = documents;
  const problems = documents.flatMap((document) => yamlProblems(source, document));
  if (problems.length > 0 || first === undefined) return { value: null, diagnostics: problems };
  if (second === undefined) return buildTree(source, first.contents);
  const [start] = second.range;
  return { value: null, diagnostics: [report("BG1013", {}, spanAt(source, start, start + 3))] };
}

/** Where a token lies deeper than allowed, or null. Not recursive, as the composer that follows is: this is what protects its stack. */
function deepOffset(root: CST.Token): number | null {
  const open: { token: CST.Token; depth: number }[] = [{ token: root, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.depth > MAX_DEPTH) return next.token.offset;
    for (const token of children(next.token)) open.push({ token, depth: next.depth + 1 });
  }
  return null;
}

function children(token: CST.Token): readonly CST.Token[] {
  if (token.type === "document") return token.value === undefined ? [] : [token.value];
  if (!("items" in token)) return [];
  return token.items.flatMap(({ key, value }) =>
    [key, value].filter((child) => child !== undefined && child !== null),
  );
}
