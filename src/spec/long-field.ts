import type * as z from "zod";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import { checkConstraints } from "./check-constraints.js";
import { defaultHelp } from "./default-help.js";
import { fieldDefault, settleDefault } from "./field-default.js";
import { isTypeWord } from "./field-types.js";
import { schemaProblems } from "./schema-problems.js";
import { plainValue, spanOf, type MapNode, type SourceNode } from "./source-node.js";
import { longFieldSchema } from "./spec-schema.js";
import type { FieldSpec } from "./spec.js";
import { unknownType } from "./unknown-type.js";

const EMPTY_DEFAULT = 'quote this value: `""` is an empty text and "#" a sign; or leave the default out';

type ParseField = (name: string, node: SourceNode) => Outcome<FieldSpec>;

/** A field in the long form, normalised: exact numbers and an enum's values as the texts that the user wrote. */
export function parseLongField(name: string, node: MapNode, parseItems: ParseField): Outcome<FieldSpec> {
  const checked = longFieldSchema.safeParse(plainValue(node));
  if (!checked.success) {
    return failed(
      schemaProblems({ schema: longFieldSchema, node, name: `the field "${name}"` }, checked.error),
    );
  }
  const { type } = checked.data;
  if (!isTypeWord(type))
    return failed([unknownType(type, spanOf(node.entries.get("type")?.value ?? node), typeHelp(type))]);
  const items = node.entries.get("items")?.value;
  const parsedItems = items === undefined ? null : parseItems(`${name}.items`, items);
  const field = normalised(checked.data, node, parsedItems?.value ?? null);
  const problems = [...(parsedItems?.diagnostics ?? []), ...checkConstraints(field, type, node)];
  return problems.length > 0 ? failed(problems) : longDefault(field, node);
}

type LongField = z.infer<typeof longFieldSchema>;

/** Without the default: that needs a field that is sound. */
function normalised(shape: LongField, node: MapNode, items: FieldSpec | null): FieldSpec {
  const { items: _items, default: _default, example: _example, ...others } = shape;
  const { enum: _enum, renamedValues: _renamed, ...rest } = others;
  const example = node.entries.get("example")?.value;
  const values = node.entries.get("enum")?.value;
  const renamed = node.entries.get("renamedValues")?.value;
  const isExact = shape.type === "decimal" || shape.type === "bigint";
  const hasNoSize = shape.type === "decimal" && shape.precision === undefined && shape.scale === undefined;
  return {
    ...rest,
    ...(isExact ? exactBounds(node) : {}),
    ...(hasNoSize ? { precision: 12, scale: 2 } : {}),
    ...(values?.kind === "list" ? { enum: values.items.map(sourceTextOf) } : {}),
    ...(renamed?.kind === "map" ? { renamedValues: textsOf(renamed) } : {}),
    ...(items === null ? {} : { items }),
    ...(example === undefined ? {} : { example: plainValue(example) }),
  };
}

function exactBounds(node: MapNode): Pick<FieldSpec, "minimum" | "maximum"> {
  const bounds = ["minimum", "maximum"].flatMap((key) => {
    const value = node.entries.get(key)?.value;
    return value === undefined ? [] : [[key, sourceTextOf(value)] as const];
  });
  return Object.fromEntries(bounds);
}

function textsOf({ entries }: MapNode): Readonly<Record<string, string>> {
  return Object.fromEntries([...entries].map(([key, { value }]) => [key, sourceTextOf(value)]));
}

function sourceTextOf(node: SourceNode): string {
  return node.kind === "scalar" ? node.text : "";
}

function longDefault(field: FieldSpec, node: MapNode): Outcome<FieldSpec> {
  const entry = node.entries.get("default");
  if (entry === undefined) return { value: field, diagnostics: [] };
  const { value } = entry;
  const isEmpty = value.kind === "scalar" && value.text === "" && !value.isQuoted;
  if (isEmpty) return failed([report("BG1022", { help: EMPTY_DEFAULT }, spanOf(entry.key))]);
  const settled = settleDefault(field, fieldDefault(field, value));
  if (settled !== null) return { value: { ...field, ...settled }, diagnostics: [] };
  const shown = value.kind === "scalar" ? value.text : `a ${value.kind}`;
  return failed([
    report("BG1024", { value: shown, type: field.type, help: defaultHelp(field) }, spanOf(value)),
  ]);
}

function typeHelp(type: string): string | null {
  if (!/[(?[=\s]/.test(type)) return null;
  return "in the long form `type` is the bare word; the rest goes into keys of their own (maxLength, optional, items …)";
}

function failed(diagnostics: readonly Diagnostic[]): Outcome<FieldSpec> {
  return { value: null, diagnostics };
}
