const CONSTRUCTOR = /^( *)((?:private |protected )?constructor)\(([^]*?)\) \{(?:\n([^]*?)^\1)?\}$/gm;
const PROPERTY = /^\s*((?:private |public |protected )?readonly )(\w+)(\??: [^]*)$/;

const DEFAULT = / = [^]*$/;

interface Property {
  readonly modifiers: string;
  readonly name: string;
  /** `: string = "x"`: with its default. */
  readonly type: string;
}

/**
 * Constructors whose parameters are not properties at the same time: Node, which takes types off without a compiler, does
 * not know these, nor do projects with `erasableSyntaxOnly`. For what the templates print, not for any text.
 */
export function plainConstructors(text: string): string {
  return text.replace(CONSTRUCTOR, (whole: string, ...parts: readonly string[]) => {
    const [indent = "", name = "", list = "", body = ""] = parts;
    const parameters = parametersIn(list);
    const properties = parameters.flatMap((parameter) => propertyOf(parameter) ?? []);
    if (properties.length === 0) return whole;
    const declared = properties.map(
      ({ modifiers, name, type }) => `${indent}${modifiers}${name}${type.replace(DEFAULT, "")};`,
    );
    const plain = parameters.map((parameter) => {
      const property = propertyOf(parameter);
      return property === null ? parameter.trim() : `${property.name}${property.type}`;
    });
    const assigned = properties.map(({ name }) => `${indent}  this.${name} = ${name};`);
    return [
      ...declared,
      "",
      `${indent}${name}(`,
      ...plain.map((parameter) => `${indent}  ${parameter},`),
      `${indent}) {`,
      ...withAssigned(body.trimEnd(), assigned),
      `${indent}}`,
    ].join("\n");
  });
}

/** After the constructor of the class that is extended was called: there is no `this` before. */
function withAssigned(body: string, assigned: readonly string[]): readonly string[] {
  const lines = body === "" ? [] : body.split("\n");
  const above = lines.findIndex((line) => line.trimStart().startsWith("super(")) + 1;
  return [...lines.slice(0, above), ...assigned, ...lines.slice(above)];
}

/** Split at the commas outside of braces. */
function parametersIn(list: string): string[] {
  const parameters: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [index, character] of [...list].entries()) {
    if ("{[(<".includes(character)) depth += 1;
    if ("}])>".includes(character)) depth -= 1;
    if (character === "," && depth === 0) {
      parameters.push(list.slice(start, index));
      start = index + 1;
    }
  }
  return [...parameters, list.slice(start)].filter((parameter) => parameter.trim() !== "");
}

function propertyOf(parameter: string): Property | null {
  const [, modifiers, name, type] = PROPERTY.exec(parameter) ?? [];
  return modifiers === undefined || name === undefined || type === undefined
    ? null
    : { modifiers, name, type: type.trimEnd() };
}
