import * as z from "zod";
import { suggest } from "../diagnostics/did-you-mean.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { quoted } from "../diagnostics/quoted.js";
import { report } from "../diagnostics/report.js";
import { nodeAt } from "./node-at.js";
import { spanOf, type SourceNode } from "./source-node.js";

/** A value that was checked, what it was checked against, and what a message calls it. */
export interface Checked {
  readonly schema: z.ZodType;
  readonly node: SourceNode;
  readonly name: string;
}

/** One diagnostic for each thing that zod found, at its own key or value. */
export function schemaProblems(checked: Checked, error: z.ZodError): readonly Diagnostic[] {
  return error.issues.flatMap((issue) => issueProblems(checked, issue));
}

function issueProblems(checked: Checked, issue: z.core.$ZodIssue): readonly Diagnostic[] {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  const node = nodeAt(checked.node, path);
  if (node === null) return [missingKey(checked, path)];
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(checked, path, key));
  if (issue.code === "invalid_value") return [notOneOf(node, issue.values.map(String))];
  return [wrongValue(node, issue.message)];
}

function missingKey({ node, name }: Checked, path: readonly (string | number)[]): Diagnostic {
  return report(
    "BG1010",
    { key: String(path.at(-1)), where: name },
    spanOf({ ...node, end: node.start + 1 }),
  );
}

function unknownKey({ schema, node }: Checked, path: readonly (string | number)[], key: string): Diagnostic {
  const map = nodeAt(node, path);
  const entry = map?.kind === "map" ? map.entries.get(key) : undefined;
  const known = knownKeys(schema, path);
  return report("BG1008", { key, suggestion: suggest(key, known), known }, spanOf(entry?.key ?? node));
}

/** The keys that the schema has at a path. */
function knownKeys(schema: z.ZodType, path: readonly (string | number)[]): readonly string[] {
  let at: unknown = schema;
  for (const step of [...path, null]) {
    while (at instanceof z.ZodExactOptional || at instanceof z.ZodOptional) at = at.unwrap();
    if (!(at instanceof z.ZodObject)) return [];
    if (step === null) return Object.keys(at.shape);
    at = at.shape[step];
  }
  return [];
}

function notOneOf(node: SourceNode, allowed: readonly string[]): Diagnostic {
  const found = foundText(node);
  const suggestion = node.kind === "scalar" ? suggest(node.text, allowed) : null;
  return report("BG1015", { value: found, allowed, suggestion }, spanOf(node));
}

/** BG1009, with the mend where quotes are all that is missing. */
export function wrongValue(node: SourceNode, expected: string): Diagnostic {
  const isBare = node.kind === "scalar" && typeof node.value !== "string" && node.text !== "";
  const wantsText = !/^(?:a number|a whole|true or|a list|a map|a field|a resource)/.test(expected);
  const help = isBare && wantsText ? `for the text write ${JSON.stringify(node.text)}` : null;
  return report("BG1009", { expected, found: foundText(node), help }, spanOf(node));
}

/** What stands there, in a user's words. */
function foundText(node: SourceNode): string {
  if (node.kind !== "scalar") return node.kind === "map" ? "a map" : "a list";
  if (node.value === null) return node.text === "" ? "nothing" : "null";
  if (typeof node.value === "string") return quoted(node.value);
  return typeof node.value === "number" ? `the number ${node.text.slice(0, 40)}` : node.text;
}
