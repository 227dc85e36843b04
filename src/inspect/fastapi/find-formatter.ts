import type { Candidate, Fact } from "../fact.js";
import { candidate, decideFact } from "./decide-fact.js";
import { evidenceOf } from "./evidence-at.js";
import { nearestFiles } from "./nearest-file.js";
import type { PythonProject } from "./python-project.js";

/** A file that may say it, and what it says then. The first that is found decides: the surest come first. */
interface Sign {
  readonly formatter: string;
  readonly files: readonly string[];
  readonly pattern: RegExp;
  readonly kind: "certain" | "likely";
}

const PRE_COMMIT = [".pre-commit-config.yaml", ".pre-commit-config.yml"];
const COMMANDS = [
  "Makefile",
  "justfile",
  "Justfile",
  "scripts/format.sh",
  "scripts/lint.sh",
  "tox.ini",
  "noxfile.py",
];
const SETTINGS = ["pyproject.toml"];
const LISTS = [
  "pyproject.toml",
  "requirements-dev.txt",
  "requirements/dev.txt",
  "dev-requirements.txt",
  "requirements.txt",
  "Pipfile",
];

const SIGNS: readonly Sign[] = [
  { formatter: "ruff", files: PRE_COMMIT, pattern: /^[^#\n]*\bid: ruff-format\b/m, kind: "certain" },
  { formatter: "black", files: PRE_COMMIT, pattern: /^[^#\n]*\bid: black\b/m, kind: "certain" },
  { formatter: "yapf", files: PRE_COMMIT, pattern: /^[^#\n]*\bid: yapf\b/m, kind: "certain" },
  { formatter: "ruff", files: SETTINGS, pattern: /^\[tool\.ruff\.format\]/m, kind: "certain" },
  { formatter: "black", files: SETTINGS, pattern: /^\[tool\.black\]/m, kind: "certain" },
  { formatter: "yapf", files: SETTINGS, pattern: /^\[tool\.yapf\]/m, kind: "certain" },
  { formatter: "yapf", files: [".style.yapf"], pattern: /(?:)/, kind: "certain" },
  { formatter: "ruff", files: COMMANDS, pattern: /^[^#\n]*\bruff format\b/m, kind: "certain" },
  { formatter: "black", files: COMMANDS, pattern: /^[^#\n]*\bblack [^\n]*/m, kind: "likely" },
  { formatter: "autopep8", files: SETTINGS, pattern: /^\[tool\.autopep8\]/m, kind: "certain" },
  { formatter: "ruff", files: SETTINGS, pattern: /^\[tool\.ruff\b/m, kind: "likely" },
  { formatter: "ruff", files: ["ruff.toml", ".ruff.toml"], pattern: /(?:)/, kind: "likely" },
  { formatter: "black", files: LISTS, pattern: /^[ \t"']*black(?![\w-])/m, kind: "likely" },
  { formatter: "ruff", files: LISTS, pattern: /^[ \t"']*ruff(?![\w-])/m, kind: "likely" },
];

/** What formats the project's Python. */
export function findFormatter(project: PythonProject, entry: string): Fact {
  for (const sign of SIGNS) {
    const found = seen(project, entry, sign);
    if (found.length > 0) return decideFact(found, sign.kind);
  }
  return { kind: "none" };
}

function seen(
  project: PythonProject,
  entry: string,
  { formatter, files, pattern }: Sign,
): readonly Candidate[] {
  return files
    .flatMap((name) => nearestFiles(project, entry, [name]))
    .filter((path) => pattern.test(project.text(path)))
    .slice(0, 1)
    .map((path) => candidate(formatter, evidenceOf(path, project.text(path), pattern)));
}
