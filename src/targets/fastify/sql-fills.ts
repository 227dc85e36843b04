import type { ColumnFill } from "../../evolution/step.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { sqlName, sqlStrings } from "../../render/sql-literal.js";
import { sqlValue } from "./sql-values.js";

/** What a column becomes where a condition holds. */
interface Branch {
  readonly when: Code;
  readonly then: Code;
}

/** One UPDATE, of those rows only that it concerns. */
export function updateRows(table: string, columns: readonly ColumnFill[]): Code {
  const isOne = columns.length === 1;
  const set = columns.map((fill) => {
    const value = isOne ? valueOfConcerned(fill) : valueOfAny(fill);
    return code`${sqlName(fill.column.name)} = ${value}`;
  });
  const where = columns.flatMap(concerned);
  return code`UPDATE ${sqlName(table)} SET ${joinCode(set, ", ")} WHERE ${joinCode(where, " OR ")}`;
}

/** Where one of the branches is taken. */
function valueOfConcerned(fill: ColumnFill): Code {
  const branches = branchesOf(fill);
  const [only] = branches;
  return branches.length === 1 && only !== undefined ? only.then : code`CASE ${whens(branches)} END`;
}

/** Where it may be none: the row is concerned because of another column. */
function valueOfAny(fill: ColumnFill): Code {
  const { column, absent } = fill;
  const name = sqlName(column.name);
  const branches = branchesOf(fill);
  if (absent !== null && branches.length === 1)
    return code`coalesce(${name}, ${sqlValue(column.type, absent.value)})`;
  return code`CASE ${whens(branches)} ELSE ${name} END`;
}

/** What a row has in the column that has to change. */
function concerned(fill: ColumnFill): Code[] {
  const { column, mapped } = fill;
  const others = branchesOf({ ...fill, mapped: mapped.length > 1 ? [] : mapped }).map(({ when }) => when);
  if (mapped.length <= 1) return others;
  return [code`${sqlName(column.name)} IN (${sqlStrings(mapped.map(({ from }) => from))})`, ...others];
}

function whens(branches: readonly Branch[]): Code {
  return joinCode(
    branches.map(({ when, then }) => code`WHEN ${when} THEN ${then}`),
    " ",
  );
}

function branchesOf({ column, mapped, allowed, absent }: ColumnFill): Branch[] {
  const name = sqlName(column.name);
  const value = (json: Parameters<typeof sqlValue>[1]): Code => sqlValue(column.type, json);
  return [
    ...mapped.map(({ from, to }) => ({ when: code`${name} = ${value(from)}`, then: value(to) })),
    ...(allowed === null
      ? []
      : [
          {
            when: code`${name} NOT IN (${sqlStrings(allowed.values)})`,
            then: value(allowed.otherwise.value),
          },
        ]),
    ...(absent === null ? [] : [{ when: code`${name} IS NULL`, then: value(absent.value) }]),
  ];
}
