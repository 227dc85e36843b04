/** A statement of one line that ends with something in brackets, or begins so. */
const STATEMENT = /^( *(?:del|return|[\w.[\]"', ]+ =)) \((.*)\)$/gm;
const TARGET = /^( *)\(([\w.[\]"', ]+)\) = /gm;
/** What is another thing without its brackets. */
const NEEDS_BRACKETS = /\b(?:for|lambda|yield)\b|:=|#/;
const TEXT = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;
/** A text on two lines, which a formatter may print as one. */
const BROKEN_TEXT = /(?<![\w"])"((?:[^"\\\n]|\\.)*)"\n *"((?:[^"\\\n]|\\.)*)"(?!")/g;
const TEXT_OR_COMMENT = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#.*/g;
const PAIRS = ["()", "[]", "{}"];
/** What an item of a list, an argument or a value follows, and what follows it. */
const BEFORE_ITEM = /(?:[([{,:]|\w=)\s*$/;
const AFTER_ITEM = /^\s*(?:[,)\]}]|for\b|async\b)/;
/** As far as blanks and line breaks reach between two signs. */
const NEAR = 200;
const CHOICE = /\sif\s.*\selse\s/s;
const INNERMOST = /[([{][^()[\]{}]*[)\]}]/g;
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

/**
 * Takes the brackets from a choice (`a if b else c`) that is an argument, an item or a value: black adds them where it
 * breaks the choice, and no formatter takes them away again.
 */
export function withBareChoices(python: string): string {
  return outsideDocstrings(python, (code) => {
    const spare = choices(blanked(code));
    return spare.size === 0 ? code : code.replace(/[^]/g, (sign, at: number) => (spare.has(at) ? "" : sign));
  });
}

/** Where the brackets stand that such a choice does not need; none where not every bracket is one of a pair. */
function choices(bare: string): ReadonlySet<number> {
  const spare = new Set<number>();
  const opened: number[] = [];
  for (let at = 0; at < bare.length; at += 1) {
    const sign = bare.charAt(at);
    if ("([{".includes(sign)) opened.push(at);
    if (!")]}".includes(sign)) continue;
    const open = opened.pop() ?? at;
    if (!PAIRS.includes(bare.charAt(open) + sign)) return new Set();
    if (sign === ")" && isItem(bare, open, at) && isChoice(bare.slice(open + 1, at))) spare.add(open).add(at);
  }
  return opened.length > 0 ? new Set() : spare;
}

/** Whether what is in these brackets is an item of a list, an argument or a value as a whole. */
function isItem(bare: string, open: number, close: number): boolean {
  const before = bare.slice(Math.max(0, open - NEAR), open);
  return BEFORE_ITEM.test(before) && AFTER_ITEM.test(bare.slice(close + 1, close + NEAR));
}

function isChoice(inside: string): boolean {
  let outer = inside;
  while (INNERMOST.test(outer)) outer = outer.replaceAll(INNERMOST, "_");
  return CHOICE.test(outer) && !outer.includes(",") && !NEEDS_BRACKETS.test(outer);
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

/** Code without what its texts and comments say; as long as before. */
function blanked(code: string): string {
  return code.replace(TEXT_OR_COMMENT, (text) => (text.startsWith("#") ? "#" : "_").repeat(text.length));
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
