import type { ParsedNode } from "yaml";
import { report } from "../diagnostics/report.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { MAX_EXPANDED } from "./limits.js";
import type { ScalarNode, SourceNode } from "./source-node.js";
import { spanAt, type SourceText } from "./source-text.js";

/** A node with what an alias to it would cost: values it stands for, levels it is deep. */
export interface Built {
  readonly node: SourceNode;
  readonly size: number;
  readonly depth: number;
}

/** What building one file's tree gathers. An anchor is null while its own value is being built. */
export interface Building {
  readonly source: SourceText;
  readonly anchors: Map<string, Built | null>;
  readonly diagnostics: Diagnostic[];
  /** Values that the aliases met so far stand for. */
  expanded: number;
  /** Builds one node and all below it. `at` is the place of a value that was left out. */
  readonly build: (building: Building, node: ParsedNode | null, at: number) => Built;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Adds to what the file's aliases stand for; BG1011, once, when that is too much. False when it is. */
export function spend(building: Building, size: number, { start, end }: Range): boolean {
  const wasOver = building.expanded > MAX_EXPANDED;
  building.expanded += size;
  if (building.expanded <= MAX_EXPANDED) return true;
  const problem = "the aliases of this file stand for more than 100,000 values";
  if (!wasOver) building.diagnostics.push(report("BG1011", { problem }, spanAt(building.source, start, end)));
  return false;
}

/** A value that was left out, standing at one place. */
export function emptyScalar(source: SourceText, at: number): ScalarNode {
  return { kind: "scalar", value: null, text: "", isQuoted: false, source, start: at, end: at };
}
