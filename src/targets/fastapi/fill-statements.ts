import type { ColumnFill } from "../../evolution/step.js";
import type { Code } from "../../render/code.js";
import { executed } from "./python-block.js";
import { sqlLiteral, sqlText, type Dialect } from "./sql-literal.js";

/** One UPDATE of the rows that need it. */
export function fillStatement(table: string, fills: readonly ColumnFill[], dialect: Dialect): Code {
  const changes = fills.map((fill) => changeOf(fill, dialect));
  const [only] = changes;
  const isSingle = changes.length === 1 && only !== undefined;
  const values = isSingle ? [only.inTheseRows] : changes.map(({ inEveryRow }) => inEveryRow);
  const sets = fills.map(({ column }, at) => `"${column.name}" = ${values[at] ?? ""}`);
  const conditions = changes.flatMap(({ rows }) => rows);
  const lines = [
    `UPDATE "${table}"`,
    ...sets.map((set, at) => (at === 0 ? "SET " : "    ") + set + (at === sets.length - 1 ? "" : ",")),
    `WHERE ${conditions.join(" OR ")}`,
  ];
  const line = lines.join(" ");
  return executed(isSingle && line.length <= SHORT ? [line] : lines);
}

const SHORT = 76;

/** What becomes of one column. */
interface Change {
  readonly inTheseRows: string;
  readonly inEveryRow: string;
  /** Which rows it is about: any of these conditions. */
  readonly rows: readonly string[];
}

interface Case {
  readonly when: string;
  readonly then: string;
}

function changeOf(fill: ColumnFill, dialect: Dialect): Change {
  const name = `"${fill.column.name}"`;
  const cases = casesOf(fill, dialect);
  const [first, ...others] = cases;
  const all = cases.map(({ when, then }) => `WHEN ${when} THEN ${then}`).join(" ");
  const isAbsent = others.length === 0 && fill.absent !== null;
  return {
    inTheseRows: others.length === 0 && first !== undefined ? first.then : `CASE ${all} END`,
    inEveryRow: isAbsent ? `coalesce(${name}, ${first?.then ?? "NULL"})` : `CASE ${all} ELSE ${name} END`,
    rows: cases.map(({ when }) => when),
  };
}

function casesOf({ column, mapped, absent, allowed }: ColumnFill, dialect: Dialect): readonly Case[] {
  const name = `"${column.name}"`;
  const literal = (value: Parameters<typeof sqlLiteral>[0]): string =>
    sqlLiteral(value, column.type, dialect);
  const list = (values: readonly string[]): string => values.map(sqlText).join(", ");
  return [
    ...mapped.map(({ from, to }) => ({ when: `${name} = ${sqlText(from)}`, then: sqlText(to) })),
    ...(absent === null ? [] : [{ when: `${name} IS NULL`, then: literal(absent.value) }]),
    ...(allowed === null
      ? []
      : [{ when: `${name} NOT IN (${list(allowed.values)})`, then: literal(allowed.otherwise.value) }]),
  ];
}
