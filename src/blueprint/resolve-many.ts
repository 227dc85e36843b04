import type { ManyRelation, NameForms } from "./blueprint.js";
import { columnOf } from "./column-ref.js";
import { singularOf } from "./inflection.js";
import { nameForms } from "./naming.js";
import { manyName, refName } from "./relation-names.js";
import { reportUnfitWords } from "./relation-words.js";
import { resolveDescription } from "./resolve-description.js";
import type { NamedField } from "./named-field.js";
import type { RelationContext } from "./resolve-ref.js";
import { resolveTarget } from "./resolve-target.js";
import { foreignKeyName, ruleName, shortName } from "./rule-name.js";

/** `pk_` still fits in front of it. */
const LONGEST_TABLE = 60;

/** What a many-to-many relation must know beyond what a reference must. */
export interface ManyContext extends RelationContext {
  /** Names of tables and indexes that the database has already; those of the relation are added. */
  readonly takenNames: Set<string>;
}

/** A many-to-many relation with its table, or null when what it points to had to be reported. Whether it filters is not known yet. */
export function resolveMany(field: NamedField, context: ManyContext): ManyRelation | null {
  const { name, spec, place, renamedFrom } = field;
  const target = resolveTarget(spec, context.resources, place);
  const description = resolveDescription(spec.description, place);
  reportUnfitWords(spec, place);
  if (target === null) return null;
  const { casing } = context;
  return {
    relation: { name, json: columnOf(name, casing).json },
    ids: { name: manyName(name), ...columnOf(manyName(name), casing) },
    to: target.name.plural.snake,
    ...linkTable(name, target.name.plural.snake, context),
    isFilterable: false,
    description,
    renamedFrom,
  };
}

type LinkTable = Pick<
  ManyRelation,
  "table" | "ownColumn" | "otherColumn" | "ownConstraint" | "otherConstraint" | "indexName"
>;

function linkTable(name: NameForms, to: string, { owner, takenNames }: ManyContext): LinkTable {
  const own = owner.plural.snake;
  const table = shortName(`${own}_${name.snake}`, `${own},${name.snake}`, LONGEST_TABLE);
  const ownColumn = refName(owner.singular).snake;
  const otherColumn = otherColumnOf(name, ownColumn);
  const indexName = ruleName({ table, columns: [otherColumn, ownColumn], isUnique: false }, takenNames);
  takenNames.add(indexName);
  const ownConstraint = foreignKeyName({ table, column: ownColumn, to: own }, new Set());
  const otherConstraint = foreignKeyName({ table, column: otherColumn, to }, new Set([ownConstraint]));
  return { table, ownColumn, otherColumn, ownConstraint, otherConstraint, indexName };
}

/** After the relation and not after its target: two relations to one resource, or one to itself, must not meet. */
function otherColumnOf(name: NameForms, ownColumn: string): string {
  const column = refName(nameForms(singularOf(name.given))).snake;
  return column === ownColumn ? `other_${column}` : column;
}
