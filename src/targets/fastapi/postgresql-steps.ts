import type { Step } from "../../evolution/step.js";
import type { ForeignKey, ValueCheck } from "../../evolution/table.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { keyArguments } from "./migrated-table.js";
import { migratedType } from "./migration-types.js";
import { castUsing } from "./postgresql-cast.js";
import { executed } from "./python-block.js";
import {
  addColumn,
  createIndex,
  createTable,
  deleteGone,
  dropIndex,
  dropIndexConcurrently,
  dropTable,
  fillRows,
  givenName,
  isFilled,
  isNotNull,
  isOneOf,
  numberRows,
} from "./step-statements.js";

/** The checks that stand while a stage runs, by column: a new type spells what is in them anew. */
export type Standing = (table: string, column: string) => ValueCheck | null;

/** What the steps of a stage are on PostgreSQL. Columns that are added in a row lose their defaults together. */
export function postgresqlStatements(steps: readonly Step[], standing: Standing): readonly Code[] {
  const statements: Code[] = [];
  let defaults: Code[] = [];
  for (const step of steps) {
    if (step.kind !== "addColumn") {
      statements.push(...defaults);
      defaults = [];
    } else if (isFilled(step)) {
      defaults.push(altered(step.table, step.column.name, code`server_default=None`));
    }
    statements.push(...statementsOf(step, standing));
  }
  return [...statements, ...defaults];
}

function statementsOf(step: Step, standing: Standing): readonly Code[] {
  const { table } = step;
  switch (step.kind) {
    case "createTable":
      return createTable(step.created);
    case "dropTable":
      return [dropTable(table)];
    case "addColumn":
      return [addColumn(step, "postgresql")];
    case "dropColumn":
      return [code`op.drop_column(${pythonString(table)}, ${pythonString(step.column.name)})`];
    case "retypeColumn":
      return retyped(step, standing(table, step.to.name));
    case "setNotNull":
      return [altered(table, step.column.name, code`nullable=False`)];
    case "dropNotNull":
      return [altered(table, step.column.name, code`nullable=True`)];
    case "validate":
      return [executed([`ALTER TABLE "${table}" VALIDATE CONSTRAINT "${step.name}"`])];
    case "fillRows":
      return [fillRows(step, "postgresql")];
    case "numberRows":
      return [numberRows(step, "postgresql")];
    case "deleteGone":
      return [deleteGone(table)];
    case "createIndex":
      return step.isConcurrent
        ? [dropIndexConcurrently(table, step.index), createIndex(table, step.index, true)]
        : [createIndex(table, step.index)];
    case "dropIndex":
      return [(step.isConcurrent ? dropIndexConcurrently : dropIndex)(table, step.index)];
    case "renameIndex":
      return [executed([`ALTER INDEX "${step.from.name}" RENAME TO "${step.to.name}"`])];
    default:
      return [constraintStatement(step)];
  }
}

type ConstraintStep = Extract<
  Step,
  {
    readonly kind:
      "addCheck" | "dropCheck" | "addForeignKey" | "dropForeignKey" | "addNotNullGuard" | "dropNotNullGuard";
  }
>;

function constraintStatement(step: ConstraintStep): Code {
  const { table } = step;
  switch (step.kind) {
    case "addNotNullGuard":
      return addCheck(table, step.name, [isNotNull(step.column), NOT_VALID]);
    case "dropNotNullGuard":
      return dropConstraint(table, step.name, "check");
    case "addCheck":
      return addCheck(table, step.check.name, [isOneOf(step.check), ...(step.isTrusting ? [NOT_VALID] : [])]);
    case "dropCheck":
      return dropConstraint(table, step.check.name, "check");
    case "addForeignKey":
      return addForeignKey(table, step.key, step.isTrusting);
    case "dropForeignKey":
      return dropForeignKey(table, step.key);
  }
}

const NOT_VALID = code`postgresql_not_valid=True`;

function addCheck(table: string, name: string, rest: readonly Code[]): Code {
  const parts = [givenName(name), pythonString(table), ...rest];
  return code`op.create_check_constraint(${joinCode(parts, ", ")})`;
}

/** `isTrusting`: it does not look at the rows that are there. */
export function addForeignKey(table: string, key: ForeignKey, isTrusting = false): Code {
  const parts = [givenName(key.name), pythonString(table), ...keyArguments(key)];
  return code`op.create_foreign_key(${joinCode([...parts, ...(isTrusting ? [NOT_VALID] : [])], ", ")})`;
}

export function dropForeignKey(table: string, { name }: ForeignKey): Code {
  return dropConstraint(table, name, "foreignkey");
}

function dropConstraint(table: string, name: string, type: "check" | "foreignkey"): Code {
  return code`op.drop_constraint(${givenName(name)}, ${pythonString(table)}, type_=${pythonString(type)})`;
}

/** PostgreSQL keeps a check in words that depend on the column's type, so that is made again after it. */
function retyped(
  { table, from, to, otherwise }: Extract<Step, { readonly kind: "retypeColumn" }>,
  check: ValueCheck | null,
): readonly Code[] {
  const using = castUsing(from, to, otherwise);
  const parts = [
    code`type_=${migratedType(to.type)}`,
    ...(using === null ? [] : [code`postgresql_using=${pythonString(using)}`]),
  ];
  const retype = altered(table, to.name, joinCode(parts, ", "));
  if (check === null) return [retype];
  return [dropConstraint(table, check.name, "check"), retype, addCheck(table, check.name, [isOneOf(check)])];
}

function altered(table: string, column: string, change: Code): Code {
  return code`op.alter_column(${pythonString(table)}, ${pythonString(column)}, ${change})`;
}
