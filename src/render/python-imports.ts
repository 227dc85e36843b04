import { Code } from "./code.js";
import { compareNatural } from "./compare-natural.js";

const STANDARD = new Set(["collections.abc", "dataclasses", "datetime", "decimal", "typing", "uuid"]);
const OWN = /^(app|migrations|tests)(\.|$)/;

/** The import block of a Python file, sorted as ruff sorts it; each import as `Code.imports` spells it. */
export function pythonImports(imports: readonly string[]): Code {
  const sections: string[][] = [[], [], []];
  for (const line of importLines(new Set(imports))) sections[sectionOf(line.module)]?.push(line.text);
  return new Code(
    sections
      .filter((section) => section.length > 0)
      .map((section) => section.join("\n"))
      .join("\n\n"),
  );
}

interface ImportLine {
  readonly module: string;
  readonly text: string;
}

function importLines(imports: ReadonlySet<string>): ImportLine[] {
  const members = new Map<string, string[]>();
  const whole: ImportLine[] = [];
  for (const spec of imports) {
    const [module = "", name] = spec.split(":");
    if (name === undefined) whole.push({ module: module.split(" ")[0] ?? "", text: `import ${module}` });
    else members.set(module, [...(members.get(module) ?? []), name]);
  }
  const named = [...members].map(([module, names]) => ({
    module,
    text: `from ${module} import ${names.sort(compareMembers).join(", ")}`,
  }));
  return [...whole.sort(compareModules), ...named.sort(compareModules)];
}

function sectionOf(module: string): number {
  if (STANDARD.has(module)) return 0;
  return OWN.test(module) ? 2 : 1;
}

function compareModules(left: ImportLine, right: ImportLine): number {
  return compareNames(left.module, right.module);
}

/** The order of two modules' imports, for templates that print them one by one. */
export function compareNames(left: string, right: string): number {
  return compareNatural(left.toLowerCase(), right.toLowerCase()) || compareNatural(left, right);
}

/** Constants, then classes, then the rest, as isort does. */
export function compareMembers(left: string, right: string): number {
  return memberRank(left) - memberRank(right) || compareNames(left, right);
}

function memberRank(name: string): number {
  if (/^[A-Z][A-Z0-9_]*$/.test(name) && name.length > 1) return 0;
  return /^[A-Z]/.test(name) ? 1 : 2;
}
