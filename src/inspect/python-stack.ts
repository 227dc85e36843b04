import { parsePython, textOf } from "../syntax/python/parse-python.js";
import { lineAt } from "../syntax/line-at.js";
import type { Evidence } from "./fact.js";
import type { StackCandidate } from "./node-stack.js";
import type { ProjectFiles } from "./project-files.js";

const STACKS = ["fastapi", "flask", "django", "starlette"] as const;
type PythonStack = (typeof STACKS)[number];

const MANIFEST =
  /^(pyproject\.toml|requirements[^/]*\.txt|requirements\/[^/]+\.txt|setup\.(py|cfg)|Pipfile)$/;
const ASIDE =
  /(^|\/)(tests?|examples?|scripts?|docs?|docs_src|fixtures?|node_modules|site-packages|\.[^/]+)\/|(^|\/)(test_[^/]*|conftest)\.py$/;
/** Enough to know what a project is written with. */
const MOST_USES = 3;

/** The Python stacks that the list of dependencies or the project's own imports speak for. FastAPI hides Starlette. */
export function pythonStacks(files: ProjectFiles): readonly StackCandidate[] {
  const found = STACKS.flatMap((stack) => candidateOf(stack, files));
  const isOn = (name: PythonStack): boolean => found.some(({ value }) => value === name);
  return isOn("fastapi") ? found.filter(({ value }) => value !== "starlette") : found;
}

function candidateOf(value: PythonStack, files: ProjectFiles): readonly StackCandidate[] {
  const declared = files.paths
    .filter((path) => MANIFEST.test(path))
    .flatMap((path) => declaration(files, path, value));
  const uses = usesOf(value, files);
  if (declared.length === 0 && uses.length === 0) return [];
  return [{ value, isUsed: uses.length > 0, evidence: [...declared.slice(0, 2), ...uses] }];
}

/** Where a list of dependencies names the package: `"fastapi[standard]>=0.115"`, `fastapi = "^0.115"`, `fastapi==0.115`. */
function declaration(files: ProjectFiles, path: string, name: string): readonly Evidence[] {
  const text = (files.read(path) ?? "").replace(/(^|\s)#[^\n]*/g, (comment) => " ".repeat(comment.length));
  const match = new RegExp(
    `^[ \\t]*(?:[\\w.-]+ *= *\\[ *)?(?:[^\\n#]*[\\[,] *)?["']?${name}["']?(?=[ \\t]*(?:[=<>~!;,\\[\\]"'@]|\\r?$|\\r?\\n))`,
    "im",
  ).exec(text);
  return match === null ? [] : [{ path, line: lineAt(text, match.index + match[0].length) }];
}

function usesOf(name: string, files: ProjectFiles): readonly Evidence[] {
  const uses: Evidence[] = [];
  for (const path of files.paths) {
    if (uses.length === MOST_USES) break;
    if (!path.endsWith(".py") || ASIDE.test(path)) continue;
    const text = files.read(path);
    const at = text?.includes(name) === true ? importOf(name, text) : null;
    if (text !== null && at !== null) uses.push({ path, line: lineAt(text, at) });
  }
  return uses;
}

/** Where a file imports the package; null where it only speaks of it. */
function importOf(name: string, text: string): number | null {
  const file = parsePython(text);
  const pattern = new RegExp(
    `^(?:from\\s+${name}(?:\\.[\\w.]+)?\\s+import|import\\s+(?:[\\w.]+\\s*,\\s*)*${name}(?![\\w]))`,
  );
  let found: number | null = null;
  file.tree.iterate({
    enter: (node) => {
      if (found === null && node.name === "ImportStatement" && pattern.test(textOf(file, node)))
        found = node.from;
      return found === null;
    },
  });
  return found;
}
