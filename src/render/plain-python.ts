/** A statement of one line that ends with something in brackets, or begins so. */
const STATEMENT = /^( *(?:del|return|[\w.[\]"', ]+ =)) \((.*)\)$/gm;
const TARGET = /^( *)\(([\w.[\]"', ]+)\) = /gm;
/** What is another thing without its brackets. */
const NEEDS_BRACKETS = /\b(?:for|lambda|yield)\b|:=|#/;
const TEXT = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;
/** A text on two lines, which a formatter may print as one. */
const BROKEN_TEXT = /(?<![\w"])"((?:[^"\\\n]|\\.)*)"\n *"((?:[^"\\\n]|\\.)*)"(?!")/g;
const DOCSTRING = '"""';

/**
 * Takes the brackets from tuples that need none: a formatter adds them where it breaks the line, and none takes them
 * away again. What only looks like it in a docstring stays.
 */
export function withBareTuples(python: string): string {
  return outsideDocstrings(python, (code) =>
    code
      .replace(STATEMENT, (line, start: string, items: string) =>
        isTuple(items) ? `${start} ${items.replace(/,$/, "")}` : line,
      )
      .replace(TARGET, (line, margin: string, items: string) =>
        isTuple(items) ? `${margin}${items.replace(/,$/, "")} = ` : line,
      ),
  );
}

/** Joins texts that stand below each other and are one text for Python; docstrings stay. */
export function withJoinedTexts(python: string): string {
  return outsideDocstrings(python, joined);
}

function outsideDocstrings(python: string, change: (code: string) => string): string {
  const parts = python.split(DOCSTRING);
  return parts.map((part, index) => (index % 2 === 0 ? change(part) : part)).join(DOCSTRING);
}

function joined(code: string): string {
  const shorter = code.replace(BROKEN_TEXT, '"$1$2"');
  return shorter === code ? code : joined(shorter);
}

/** Whether there is a comma outside of all brackets, and the brackets around are a pair. */
function isTuple(items: string): boolean {
  const bare = items.replace(TEXT, (text) => "_".repeat(text.length));
  if (NEEDS_BRACKETS.test(bare)) return false;
  let depth = 0;
  let commas = 0;
  for (const sign of bare.replace(/,$/, "")) {
    if ("([{".includes(sign)) depth += 1;
    if (")]}".includes(sign)) depth -= 1;
    if (depth < 0) return false;
    if (sign === "," && depth === 0) commas += 1;
  }
  return commas > 0;
}
