/** One name that a file imports, or a whole statement where there are no names to take apart (`name` is empty). */
export interface Import {
  readonly from: string;
  readonly name: string;
  /** Which of the groups between blank lines it stands in. */
  readonly section: number;
}

/** A source file with its first run of imports taken out; `PLACE` is the line where they stood. */
export interface TakenApart {
  readonly text: string;
  readonly imports: readonly Import[];
}

/** How imports are written in a language. */
export interface ImportSyntax {
  readonly begins: RegExp;
  /** Whether a statement that began is whole. */
  readonly isWhole: (statement: string) => boolean;
  readonly read: (statement: string) => readonly Omit<Import, "section">[];
  readonly write: (from: string, names: readonly string[]) => string;
}

/** A line that no source has: it would be a syntax error in each. */
const PLACE = "\u0000imports";

export const PYTHON_IMPORTS: ImportSyntax = {
  begins: /^(?:import|from) /,
  isWhole: (statement) => {
    const code = statement.replace(/#.*/g, "").trimEnd();
    return !code.endsWith("\\") && (!code.includes("(") || code.endsWith(")"));
  },
  read: (statement) => {
    const [, from, names] = /^from (\S+)\s+import\s+\(?([\w\s,]+?),?\s*\)?$/.exec(statement) ?? [];
    return entries(statement, from, names);
  },
  write: (from, names) => `from ${from} import ${names.join(", ")}`,
};

export const TYPESCRIPT_IMPORTS: ImportSyntax = {
  begins: /^import\b/,
  isWhole: (statement) => /;\s*(?:\/\/[^\n]*|\/\*[^\n]*\*\/)?$/.test(statement),
  read: (statement) => {
    const [, type, names, from] =
      /^import (type )?\{([^{}/]*?),?\s*\} from ("[^"]*");$/.exec(statement) ?? [];
    const read = entries(statement, from, names);
    return type === undefined ? read : read.map((one) => ({ ...one, name: `type ${one.name}` }));
  },
  write: (from, names) => {
    const values = new Set(names);
    const needed = names.filter(
      (name) => !values.has(name.replace(/^type /, "")) || !name.startsWith("type "),
    );
    const isTypes = needed.every((name) => name.startsWith("type "));
    const list = needed.map((name) => (isTypes ? name.slice("type ".length) : name));
    return `import ${isTypes ? "type " : ""}{ ${list.join(", ")} } from ${from};`;
  },
};

/** Takes the first run of imports out of a formatted file. Comments among them end the run. */
export function takeImports(text: string, syntax: ImportSyntax): TakenApart {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => syntax.begins.test(line));
  if (first < 0) return { text, imports: [] };
  const imports: Import[] = [];
  let section = 0;
  let end = first;
  for (let at = first; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line === "") continue;
    if (!syntax.begins.test(line)) break;
    if (at > end) section += 1;
    let statement = line;
    while (!syntax.isWhole(statement) && at + 1 < lines.length) statement += `\n${lines[(at += 1)] ?? ""}`;
    imports.push(...syntax.read(statement).map((one) => ({ ...one, section })));
    end = at + 1;
  }
  return { text: [...lines.slice(0, first), PLACE, ...lines.slice(end)].join("\n"), imports };
}

/** The inverse; null where the place is lost. */
export function putImports({ text, imports }: TakenApart, syntax: ImportSyntax): string | null {
  if (imports.length === 0) return text.includes(PLACE) ? text.replace(`${PLACE}\n`, "") : text;
  if (text.split(PLACE).length !== 2) return null;
  const statements = new Map<string, { section: number; names: string[] }>();
  for (const { from, name, section } of imports) {
    const statement = statements.get(from);
    if (statement === undefined) statements.set(from, { section, names: [name] });
    else statement.names.push(name);
  }
  const lines: string[] = [];
  let last = imports[0]?.section;
  for (const [from, { section, names }] of statements) {
    if (section !== last) lines.push("");
    last = section;
    lines.push(names[0] === "" ? from : syntax.write(from, names));
  }
  return text.replace(PLACE, () => lines.join("\n"));
}

function entries(statement: string, from: string | undefined, names: string | undefined) {
  if (from === undefined || names === undefined) return [{ from: statement, name: "" }];
  return names
    .split(",")
    .map((name) => name.trim().replace(/\s+/g, " "))
    .filter((name) => name !== "")
    .map((name) => ({ from, name }));
}
