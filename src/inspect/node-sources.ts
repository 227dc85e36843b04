import { codeOf } from "../syntax/typescript/read-code.js";
import { specifiersOf, type Specifier } from "../syntax/typescript/read-specifiers.js";
import { lineAt } from "../syntax/line-at.js";
import type { Evidence } from "./fact.js";
import { isPackage } from "./package-manifest.js";
import type { ProjectFiles } from "./project-files.js";

/** A file of TypeScript or JavaScript that is only looked through. */
export interface Source {
  readonly path: string;
  /** Without a byte order mark, which parsers drop too: offsets in it are those of its tree. */
  readonly text: string;
  readonly hasByteOrderMark: boolean;
  /** Its code without comments and strings, offset for offset. */
  readonly code: string;
  readonly specifiers: readonly Specifier[];
  readonly evidence: (offset: number) => Evidence;
}

/** The files of a Node project, by what they are for. */
export interface NodeSources {
  /** What the project runs: no tests, no examples, no scripts, no packages below this one. */
  readonly own: readonly Source[];
  readonly tests: readonly Source[];
}

const SCRIPT = /(?<!\.d)\.[cm]?[jt]sx?$/;
const TEST =
  /(^|\/)(tests?|__tests__|spec|specs|e2e|integration|cypress)\/|[.-](test|spec|e2e)\.[cm]?[jt]sx?$/;
const ASIDE =
  /(^|\/)(examples?|samples?|scripts?|bench(marks?)?|docs?|fixtures?|__mocks__|__fixtures__|mocks?|node_modules|coverage|\.[^/]+)\/|^(dist|build|out|lib-cov|tools|migrations|drizzle|public|static)\/|\.(config|stories|bench|min)\.[cm]?[jt]sx?$|(^|\/)\.[^/]+$/;
/** More files than this are no longer looked through, and no longer texts. */
const MOST_FILES = 3000;
const LONGEST = 400_000;

/** Reads the sources of a project once; what is a comment or a string in them is known. */
export function readNodeSources(files: ProjectFiles): NodeSources {
  const below = packagesBelow(files);
  const paths = files.paths.filter(
    (path) => SCRIPT.test(path) && !ASIDE.test(path) && !below.some((folder) => path.startsWith(folder)),
  );
  const read = (wanted: readonly string[]): readonly Source[] =>
    wanted.slice(0, MOST_FILES).flatMap((path) => {
      const text = files.read(path);
      return text === null || text.length > LONGEST ? [] : [sourceOf(path, text)];
    });
  return {
    own: read(paths.filter((path) => !TEST.test(path))),
    tests: read(paths.filter((path) => TEST.test(path))),
  };
}

/** A text as a source. What it takes time to know is found out when somebody asks. */
export function sourceOf(path: string, written: string): Source {
  const text = written.replace(/^\uFEFF/, "");
  let code: string | null = null;
  let specifiers: readonly Specifier[] | null = null;
  return {
    path,
    text,
    hasByteOrderMark: text !== written,
    get code() {
      return (code ??= codeOf(text));
    },
    get specifiers() {
      return (specifiers ??= specifiersOf(text, this.code));
    },
    evidence: (offset) => ({ path, line: lineAt(text, offset) }),
  };
}

/** Folders that are packages of their own, each with a slash behind. */
function packagesBelow(files: ProjectFiles): readonly string[] {
  return files.paths
    .filter((path) => path.endsWith("/package.json"))
    .filter((path) => isPackage(files.read(path)))
    .map((path) => path.slice(0, -"package.json".length));
}
