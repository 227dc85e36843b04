import { createRequire } from "node:module";
import type Handlebars from "handlebars";

// Its parser alone: the rest of it takes three times as long to load. A CommonJS file, whose types are those of the whole.
// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the border to untyped `require`
const { parse } = createRequire(import.meta.url)("handlebars/dist/cjs/handlebars/compiler/base.js") as Pick<
  typeof Handlebars,
  "parse"
>;

/** What the names and the values of templates come to. */
export interface Vocabulary {
  readonly helpers: Readonly<Record<string, Handlebars.HelperDelegate | undefined>>;
  /** How a value is printed. */
  readonly print: (value: unknown) => string;
}

/** What names mean at one place of a template. */
interface Scope {
  readonly context: unknown;
  /** Around the list that the place is in: `../`. */
  readonly outer: Scope | null;
  /** Where in the list: `@first`, `@last`. */
  readonly position: object;
}

/** Prints one piece of a template. */
type Print = (scope: Scope) => string;
type Read = (scope: Scope) => unknown;

const NOTHING: Print = () => "";

/**
 * The function that prints a template. It is made of closures, which takes a fraction of the time that Handlebars needs to write
 * JavaScript, and knows no more than templates may do: `if`, `unless`, `each`, helpers and names. Throws on anything else.
 */
export function templateProgram(source: string, vocabulary: Vocabulary): (view: object) => string {
  const print = printProgram(parse(source), vocabulary);
  return (context) => print({ context, outer: null, position: {} });
}

function printProgram(program: hbs.AST.Program | undefined, vocabulary: Vocabulary): Print {
  const parts = program?.body.map((node) => printNode(node, vocabulary)) ?? [];
  return (scope) => {
    let text = "";
    for (const part of parts) text += part(scope);
    return text;
  };
}

function printNode(node: hbs.AST.Statement, vocabulary: Vocabulary): Print {
  if (isContent(node)) return () => node.value;
  if (isMustache(node)) return printMustache(node, vocabulary);
  if (isBlock(node)) return printBlock(node, vocabulary);
  if (node.type === "CommentStatement") return NOTHING;
  throw new Error(`templates have no ${node.type}`);
}

function printMustache({ path, params }: hbs.AST.MustacheStatement, { helpers, print }: Vocabulary): Print {
  if (params.length === 0) {
    const read = readStrictly(path);
    return (scope) => print(read(scope));
  }
  const name = isPath(path) ? path.original : path.type;
  const helper = helpers[name];
  if (helper === undefined) throw new Error(`no helper is called ${name}`);
  const [first, second] = params.map(readLeniently);
  return (scope) => print(helper(first?.(scope), second?.(scope)));
}

function printBlock(block: hbs.AST.BlockStatement, vocabulary: Vocabulary): Print {
  const [subject] = block.params;
  if (subject === undefined) throw new Error(`#${block.path.original} needs to know of what`);
  const read = readLeniently(subject);
  const program = printProgram(block.program, vocabulary);
  const inverse = printProgram(block.inverse, vocabulary);
  switch (block.path.original) {
    case "if":
      return (scope) => (isFilled(read(scope)) ? program : inverse)(scope);
    case "unless":
      return (scope) => (isFilled(read(scope)) ? inverse : program)(scope);
    case "each":
      return (scope) => printEach(read(scope), scope, { program, inverse });
    default:
      throw new Error(`templates have no #${block.path.original}`);
  }
}

function printEach(
  list: unknown,
  outer: Scope,
  { program, inverse }: { readonly program: Print; readonly inverse: Print },
): string {
  if (!isFilled(list)) return inverse(outer);
  if (!Array.isArray(list)) throw new Error("#each is for lists");
  const items: readonly unknown[] = list;
  const last = items.length - 1;
  return items
    .map((context, index) =>
      program({ context, outer, position: { index, first: index === 0, last: index === last } }),
    )
    .join("");
}

/** As Handlebars has it: an empty list is nothing. */
function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** A value that has to be there. */
function readStrictly(path: hbs.AST.Expression): Read {
  return readPath(path, (name) => {
    throw new Error(`"${name}" is not in the view`);
  });
}

/** A value that may be absent. */
function readLeniently(expression: hbs.AST.Expression): Read {
  if (isLiteral(expression)) return () => expression.value;
  return readPath(expression, () => undefined);
}

function readPath(path: hbs.AST.Expression, whenAbsent: (name: string) => unknown): Read {
  if (!isPath(path)) throw new Error(`templates have no ${path.type} here`);
  const { data, depth, parts, original } = path;
  return (scope) => {
    const start = outward(scope, depth);
    let value = data ? start.position : start.context;
    for (const [index, part] of parts.entries()) {
      if (!hasNames(value)) throw new Error(`"${original}" is in nothing that has names`);
      if (Object.hasOwn(value, part)) value = value[part];
      else if (index < parts.length - 1) throw new Error(`"${original}" is not in the view`);
      else value = whenAbsent(original);
    }
    return value;
  };
}

function hasNames(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function outward(scope: Scope, depth: number): Scope {
  let found = scope;
  for (let level = 0; level < depth; level++) {
    if (found.outer === null) throw new Error("../ leads out of the template");
    found = found.outer;
  }
  return found;
}

function isContent(node: hbs.AST.Node): node is hbs.AST.ContentStatement {
  return node.type === "ContentStatement";
}

function isMustache(node: hbs.AST.Node): node is hbs.AST.MustacheStatement {
  return node.type === "MustacheStatement";
}

function isBlock(node: hbs.AST.Node): node is hbs.AST.BlockStatement {
  return node.type === "BlockStatement";
}

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === "PathExpression";
}

function isLiteral(node: hbs.AST.Node): node is hbs.AST.StringLiteral | hbs.AST.NumberLiteral {
  return node.type === "StringLiteral" || node.type === "NumberLiteral";
}
