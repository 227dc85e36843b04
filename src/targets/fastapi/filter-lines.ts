import type { FieldKind } from "../../blueprint/field-type.js";
import type { ColumnRef, Resource } from "../../blueprint/blueprint.js";
import type { Code } from "../../render/code.js";
import { code, joinCode } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import type { FieldView } from "./field-view.js";
import { ANNOTATED, FIELD, VALUES } from "./python-modules.js";

const ORDERED: ReadonlySet<FieldKind> = new Set<FieldKind>([
  "int",
  "bigint",
  "float",
  "decimal",
  "date",
  "time",
  "datetime",
]);

/** How many values a parameter may list. */
export const LIST_LIMIT = code`${FIELD}(max_length=100)`;

/** The lines of a list's query model: order, search, and each filter with its operators. */
export function filterLines(resource: Resource, fields: readonly FieldView[]): readonly Code[] {
  return [
    ...(resource.sorts.length > 0 ? [sortLine(resource.sorts)] : []),
    ...(resource.search.length > 0 ? [code`q: ${VALUES}.Text | None = None`] : []),
    ...resource.filters.flatMap((field) => fields.filter((view) => view.field === field).flatMap(linesOf)),
  ];
}

function sortLine(sorts: readonly ColumnRef[]): Code {
  const names = sorts.map((ref) => ref.json).join("|");
  const pattern = pythonString(`^-?(${names})(,-?(${names}))*$`);
  return code`sort: ${ANNOTATED}[str, ${FIELD}(pattern=${pattern})] | None = None`;
}

function linesOf(view: FieldView): Code[] {
  const { query, field } = view;
  if (query === null) return [];
  const comparisons = ORDERED.has(field.type.kind) ? ["gt", "gte", "lt", "lte"] : [];
  const compared = ["ne", ...comparisons].map((operator) => operatorLine(view, operator, query));
  return [
    equalsLine(view, query),
    ...compared,
    listLine(view, query),
    operatorLine(view, "null", code`${VALUES}.QueryBoolean`),
  ];
}

function equalsLine({ attribute, json, isAliased }: FieldView, query: Code): Code {
  return isAliased ? aliasedLine(attribute, query, json) : code`${attribute}: ${query} | None = None`;
}

function operatorLine({ attribute, json }: FieldView, operator: string, type: Code): Code {
  return aliasedLine(`${attribute}__${operator}`, type, `${json}[${operator}]`);
}

function aliasedLine(attribute: string, type: Code, alias: string): Code {
  return code`${attribute}: ${type} | None = ${FIELD}(default=None, alias=${pythonString(alias)})`;
}

function listLine({ attribute, json }: FieldView, query: Code): Code {
  const rules = joinCode([LIST_LIMIT, code`${VALUES}.COMMA_SEPARATED`], ", ");
  const type = code`${ANNOTATED}[list[${query}], ${rules}]`;
  return aliasedLine(`${attribute}__in`, type, `${json}[in]`);
}
