/**
 * Source text that is safe to print as it is, and the imports that it needs. Only this room's tagged templates and
 * literal helpers make it, so whatever a user wrote has been turned into a literal before it gets here.
 */
export class Code {
  readonly text: string;
  /** Each as `module:name` for `from module import name`, or `module` (perhaps `module as name`) for `import`. */
  readonly imports: readonly string[];

  constructor(text: string, imports: readonly string[] = []) {
    this.text = text;
    this.imports = imports;
  }

  /** Other text with the same imports. */
  withText(text: string): Code {
    return new Code(text, this.imports);
  }

  toString(): string {
    return this.text;
  }
}

/** What a tagged template accepts between its own words: code, a number, or a name that is checked to be one. */
export type CodePart = Code | number | string;

const NAME = /^[A-Za-z0-9_/][A-Za-z0-9_./:-]*$/;

/** A name, a path or a number, for printing outside of any literal. Throws on anything else: that is our bug. */
export function checkedName(value: string): string {
  if (!NAME.test(value)) throw new Error(`not a name that may be printed bare: ${JSON.stringify(value)}`);
  return value;
}

/** Joins fixed words of ours with parts; strings among the parts must be names. */
export function code(words: TemplateStringsArray, ...parts: readonly CodePart[]): Code {
  let text = "";
  for (const [index, word] of words.entries()) text += word + printPart(parts[index]);
  return new Code(text, importsOf(parts));
}

/** Code that has to be imported: `imported("sqlalchemy", "Boolean")`. */
export function imported(module: string, name: string): Code {
  return new Code(name, [`${module}:${name}`]);
}

export function joinCode(parts: readonly Code[], separator: string): Code {
  return new Code(parts.map((part) => part.text).join(separator), importsOf(parts));
}

/** The imports of everything in a list that is code. */
export function importsOf(parts: readonly unknown[]): string[] {
  const imports: string[] = [];
  for (const part of parts) if (part instanceof Code) imports.push(...part.imports);
  return imports;
}

function printPart(part: CodePart | undefined): string {
  if (part === undefined) return "";
  if (part instanceof Code) return part.text;
  return typeof part === "number" ? String(part) : checkedName(part);
}
