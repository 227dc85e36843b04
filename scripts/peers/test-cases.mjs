/** @typedef {{ path: RegExp, start: RegExp }} Kind How tests are recognised: their file, and where one begins. */

/** @type {readonly Kind[]} */
const KINDS = [
  { path: /(^|\/)test_[^/]*\.py$/, start: /^[ \t]*(?:async )?def test_/m },
  { path: /\.(test|spec)\.[jt]s$/, start: /^[ \t]*(?:it|test)(?:\.\w+)*\(/m },
  { path: /(Test|IT)\.java$/, start: /^[ \t]*@(?:Test|ParameterizedTest)\b[^{]*?\bvoid \w+\(/m },
];
const DEFINITION = /^[ \t]*(?:\w+ )*(?:def|function|void) (\w+)\(/m;
const EXISTENCE = /expect\(\w+\)\.toBeDefined\(\)|assert\.ok\(\w+, [^)]*\)/g;
const ASSERTION = /\b(?:assert|expect|andExpect)\w*\b|\braises\(/;

/**
 * Of each test case in a file whether it asserts, itself or in a function of that file: that something is there is not
 * enough. Nothing in a file that is not one of tests.
 * @param {string} path
 * @param {string} text
 * @returns {boolean[]}
 */
export function testCases(path, text) {
  const kind = KINDS.find((each) => each.path.test(path));
  if (kind === undefined) return [];
  const asserting = assertingFunctions(text, kind.start);
  const cases = text.split(kind.start).slice(1);
  return cases.map((each) => asserts(each.split(DEFINITION, 1)[0] ?? "", asserting));
}

/** The names of functions that assert, or call one that does. @param {string} text @param {RegExp} start */
function assertingFunctions(text, start) {
  const bodies = bodiesOf(text, start);
  /** @type {Set<string>} */
  const names = new Set();
  for (let before = -1; before < names.size;) {
    before = names.size;
    for (const [name, body] of bodies) if (asserts(body, names)) names.add(name);
  }
  return names;
}

/** What each function consists of, up to the next or the next test. @param {string} text @param {RegExp} start */
function bodiesOf(text, start) {
  const [, ...pieces] = text.split(DEFINITION);
  /** @type {Map<string, string>} */
  const bodies = new Map();
  for (let index = 0; index + 1 < pieces.length; index += 2)
    bodies.set(pieces[index] ?? "", (pieces[index + 1] ?? "").split(start, 1)[0] ?? "");
  return bodies;
}

/** @param {string} text @param {ReadonlySet<string>} functions */
function asserts(text, functions) {
  const calls = [...text.matchAll(/\b(\w+)\(/g)].some(([, name]) => functions.has(name ?? ""));
  return calls || ASSERTION.test(text.replaceAll(EXISTENCE, ""));
}
