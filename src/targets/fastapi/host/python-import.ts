/** One name that a Python file imports: `from module import name as alias`, or `import module as alias` where `name` is null. */
export interface PythonImport {
  readonly module: string;
  readonly name: string | null;
  readonly alias: string | null;
  /** What stands behind it: "  # noqa: F401". */
  readonly comment: string;
  /** Which of the groups between blank lines it stands in. */
  readonly section: number;
}

/** A file around its first run of imports. */
export interface ImportRun {
  readonly before: string;
  readonly imports: readonly PythonImport[];
  readonly after: string;
}

const BEGINS = /^(?:import|from) /;
const FROM = /^from (\S+) import \(?([^()#]*?),?\s*\)?(\s*#.*)?$/s;
const WHOLE = /^import (\S+)(?: as (\w+))?(\s*#.*)?$/;

/** Takes the first run of imports out of a text of ours; null where there is none. */
export function importRun(text: string): ImportRun | null {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => BEGINS.test(line));
  if (first < 0) return null;
  const imports: PythonImport[] = [];
  let section = 0;
  let end = first;
  for (let at = first; at < lines.length; at += 1) {
    if (lines[at] === "") continue;
    if (!BEGINS.test(lines[at] ?? "")) break;
    if (at > end) section += 1;
    let statement = lines[at] ?? "";
    while (statement.includes("(") && !statement.includes(")")) statement += `\n${lines[(at += 1)] ?? ")"}`;
    imports.push(...importsIn(statement, section));
    end = at + 1;
  }
  return { before: joined(lines.slice(0, first)), imports, after: joined(lines.slice(end)) };
}

function joined(lines: readonly string[]): string {
  return lines.join("\n");
}

function importsIn(statement: string, section: number): readonly PythonImport[] {
  const whole = WHOLE.exec(statement);
  if (whole !== null) {
    const [, module = "", alias = null, comment = ""] = whole;
    return [{ module, name: null, alias, comment, section }];
  }
  const [, module = "", names = "", comment = ""] = FROM.exec(statement) ?? [];
  if (module === "") throw new Error(`not an import that can be moved: ${statement}`);
  return names.split(",").map((part) => {
    const [name = "", alias = null] = part.trim().split(/\s+as\s+/);
    return { module, name, alias, comment, section };
  });
}
