import { ts } from "ts-morph";
import { codeStyleOf, type StyledFile } from "../../syntax/typescript/find-code-style.js";
import { findConfig, valueOfName } from "../../syntax/typescript/find-config.js";
import { bareExpression } from "../../syntax/typescript/find-call-chain.js";
import { insertionOfItem } from "../../syntax/typescript/insertion-of-item.js";
import type { Patcher, PatchResult } from "../patch.js";
import { isMeantBy } from "./matches-glob.js";
import { codeErrors, patchCode } from "./patch-code.js";

/** Adds a file of tables to what drizzle-kit's configuration names as `schema`. */
export const drizzleSchema: Patcher<"drizzleSchema"> = {
  patch: (text, patch) =>
    patchCode(patch.path, text, ({ compilerNode: root }) =>
      addSchema({ root, style: codeStyleOf(root) }, patch.schema),
    ),
  manual: ({ path, schema }) =>
    [`In ${path}, in the list that \`schema\` is, beside what is there now:`, `    "${schema}",`].join("\n"),
  errors: codeErrors,
};

function addSchema(file: StyledFile, schema: string): PatchResult {
  const config = findConfig(file.root);
  if (config === null) return { kind: "refused", reason: "exports no configuration as an object" };
  const values = config.properties.filter((one) => nameOf(one) === "schema").map(valueOf);
  const [value] = values;
  if (value === undefined || values.length > 1)
    return { kind: "refused", reason: `has ${values.length === 0 ? "no" : "more than one"} \`schema\`` };
  const known = value === null ? null : bareExpression(value);
  const meant = known !== null && ts.isIdentifier(known) ? valueOfName(file.root, known.text) : known;
  return meant === null ? computed() : extended(file, meant, schema);
}

function extended(file: StyledFile, value: ts.Expression, schema: string): PatchResult {
  const { root, style } = file;
  const path = style.quote === "'" ? `'${schema}'` : `"${schema}"`;
  if (ts.isStringLiteralLike(value)) {
    if (isMeantBy(value.text, schema)) return { kind: "present" };
    // The new path in front: the bracket behind is then the only one that this brings.
    const before = { at: value.getStart(root), text: `[${path}, ` };
    return { kind: "patched", insertions: [before, { at: value.getEnd(), text: "]" }] };
  }
  if (!ts.isArrayLiteralExpression(value)) return computed();
  const paths = value.elements.flatMap((one) => (ts.isStringLiteralLike(one) ? [one.text] : []));
  if (paths.some((one) => isMeantBy(one, schema))) return { kind: "present" };
  return { kind: "patched", insertions: [insertionOfItem(file, value, path)] };
}

function computed(): PatchResult {
  return { kind: "refused", reason: "computes its `schema`" };
}

function nameOf({ name }: ts.ObjectLiteralElementLike): string | null {
  return name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : null;
}

function valueOf(property: ts.ObjectLiteralElementLike): ts.Expression | null {
  if (ts.isPropertyAssignment(property)) return property.initializer;
  return ts.isShorthandPropertyAssignment(property) ? property.name : null;
}
