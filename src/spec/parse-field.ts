import type { Outcome } from "../diagnostics/diagnostic.js";
import { parseShorthand } from "./field-shorthand.js";
import { parseLongField } from "./long-field.js";
import { locateInScalar } from "./scalar-locate.js";
import { wrongValue } from "./schema-problems.js";
import type { SourceNode } from "./source-node.js";
import type { FieldSpec } from "./spec.js";

/** A field out of a spec file: the shorthand, or the long form. `name` is for messages. */
export function parseField(name: string, node: SourceNode): Outcome<FieldSpec> {
  if (node.kind === "map") return parseLongField(name, node, parseField);
  if (node.kind === "scalar" && typeof node.value === "string")
    return parseShorthand(node.value, locateInScalar(node));
  const problem = wrongValue(node, "a field: a shorthand like string(1..200), or a map");
  return { value: null, diagnostics: [problem] };
}
