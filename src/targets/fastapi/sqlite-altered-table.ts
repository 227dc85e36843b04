import type { Step } from "../../evolution/step.js";
import type { TableColumn } from "../../evolution/table.js";
import { code, imported, joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { keyArguments } from "./migrated-table.js";
import { migratedType } from "./migration-types.js";
import { block } from "./python-block.js";
import { givenName, isFilled, isOneOf } from "./step-statements.js";

/** The copy of a table in which all columns go whose names others take; none where there is no such column. */
export function droppedFirst(table: string, steps: readonly Step[]): readonly Code[] {
  const replaced = replacedColumns(steps);
  return copied(
    table,
    steps.filter((step) => isGoing(step, replaced)),
  );
}

/** The copy of a table in its new form; none where nothing has to be done that takes one. */
export function alteredTable(table: string, steps: readonly Step[]): readonly Code[] {
  const replaced = replacedColumns(steps);
  return copied(
    table,
    steps.filter((step) => !isGoing(step, replaced)),
  );
}

function replacedColumns(steps: readonly Step[]): ReadonlySet<string> {
  const added = new Set(steps.flatMap((step) => (step.kind === "addColumn" ? [step.column.name] : [])));
  const dropped = steps.flatMap((step) => (step.kind === "dropColumn" ? [step.column.name] : []));
  return new Set(dropped.filter((name) => added.has(name)));
}

function isGoing(step: Step, replaced: ReadonlySet<string>): boolean {
  if (step.kind === "dropColumn") return replaced.has(step.column.name);
  if (step.kind === "dropCheck") return replaced.has(step.check.column);
  return step.kind === "dropForeignKey" && replaced.has(step.key.column);
}

function copied(table: string, steps: readonly Step[]): readonly Code[] {
  const changes = steps.flatMap((step) => changesOf(step));
  const types = steps.flatMap((step) => (step.kind === "retypeColumn" ? [typed(step.to)] : []));
  if (changes.length === 0 && types.length === 0) return [];
  const parts = [
    pythonString(table),
    ...(types.length === 0 ? [] : [code`types={${joinCode(types, ", ")}}`]),
  ];
  const name = changes.length === 0 ? code`` : code` as table`;
  return [
    block(code`with ${imported("migrations.sqlite", "altered")}(${joinCode(parts, ", ")})${name}:`, changes),
  ];
}

function typed({ name, type }: TableColumn): Code {
  return code`${pythonString(name)}: ${migratedType(type)}`;
}

/** What is said to the copy. */
function changesOf(step: Step): readonly Code[] {
  const changed = (column: string, change: Code): Code[] => [
    code`table.alter_column(${pythonString(column)}, ${change})`,
  ];
  const droppedRule = (name: string, type: "check" | "foreignkey"): Code[] => [
    code`table.drop_constraint(${givenName(name)}, type_=${pythonString(type)})`,
  ];
  switch (step.kind) {
    case "addColumn":
      if (isFilled(step)) return changed(step.column.name, code`server_default=None`);
      return step.column.isNullable ? [] : changed(step.column.name, code`nullable=False`);
    case "dropColumn":
      return [code`table.drop_column(${pythonString(step.column.name)})`];
    case "setNotNull":
      return changed(step.column.name, code`nullable=False`);
    case "dropNotNull":
      return changed(step.column.name, code`nullable=True`);
    case "addCheck":
      return [code`table.create_check_constraint(${givenName(step.check.name)}, ${isOneOf(step.check)})`];
    case "dropCheck":
      return droppedRule(step.check.name, "check");
    case "addForeignKey":
      return [
        code`table.create_foreign_key(${joinCode([givenName(step.key.name), ...keyArguments(step.key)], ", ")})`,
      ];
    case "dropForeignKey":
      return droppedRule(step.key.name, "foreignkey");
    default:
      return [];
  }
}
