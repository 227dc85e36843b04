import { compareMembers, compareNames } from "../../../render/python-imports.js";
import type { PythonImport } from "./python-import.js";

/** A block of imports as ruff's isort has it: by sections, `import x` first, the furthest relative module first. */
export function printImports(imports: readonly PythonImport[]): string {
  const sections = [...new Set(imports.map(({ section }) => section))].sort((a, b) => a - b);
  return sections.map((number) => block(imports.filter(({ section }) => section === number))).join("\n\n");
}

interface Statement {
  readonly module: string;
  readonly first: string;
  readonly text: string;
}

function block(imports: readonly PythonImport[]): string {
  const whole = imports.filter(({ name }) => name === null).map(wholeStatement);
  const single = imports.filter(({ name, alias }) => name !== null && alias !== null).map(aliased);
  const named = new Map<string, PythonImport[]>();
  for (const one of imports)
    if (one.name !== null && one.alias === null)
      named.set(one.module, [...(named.get(one.module) ?? []), one]);
  const grouped = [...named].map(([module, members]) => membersOf(module, members));
  return [...unique(whole).sort(byModule), ...unique([...grouped, ...single]).sort(byModule)]
    .map(({ text }) => text)
    .join("\n");
}

function wholeStatement({ module, alias, comment }: PythonImport): Statement {
  const as = alias === null ? "" : ` as ${alias}`;
  return { module, first: "", text: `import ${module}${as}${comment}` };
}

function aliased({ module, name, alias, comment }: PythonImport): Statement {
  const first = name ?? "";
  return { module, first, text: `from ${module} import ${first} as ${alias ?? ""}${comment}` };
}

function membersOf(module: string, members: readonly PythonImport[]): Statement {
  const names = [...new Set(members.map(({ name }) => name ?? ""))].sort(compareMembers);
  const comment = members.map((one) => one.comment).find((text) => text !== "") ?? "";
  return { module, first: names[0] ?? "", text: `from ${module} import ${names.join(", ")}${comment}` };
}

function unique(statements: readonly Statement[]): Statement[] {
  return [...new Map(statements.map((one) => [one.text, one])).values()];
}

function byModule(left: Statement, right: Statement): number {
  return (
    dots(right) - dots(left) ||
    compareNames(left.module, right.module) ||
    compareMembers(left.first, right.first)
  );
}

function dots({ module }: Statement): number {
  return /^\.*/.exec(module)?.[0].length ?? 0;
}
