import { entry } from "./catalogue-entry.js";
import { quoted } from "./quoted.js";

/** BG100x and BG101x: a spec file as a file and as YAML. BG1001 was never given: a file that cannot be read is BG3108. */
export const fileCatalogue = {
  BG1002: entry<{ limit: string }>({
    message: ({ limit }) => `the file is larger than ${limit}`,
    help: () => "move resources into files of their own, in the folder resources/",
    explanation:
      "A spec file may hold at most 1 MB. Real specs are far smaller; a larger file is most likely another file altogether. A big spec can be split: one file a resource in resources/.",
  }),
  BG1004: entry<{ offset: number }>({
    message: ({ offset }) => `the file is binary: byte ${String(offset)} is NUL`,
    explanation:
      "A spec is a text file in UTF-8. A NUL byte means that it is something else, or text in UTF-16.",
  }),
  BG1005: entry<{ file: string }>({
    message: ({ file }) => `${file} is not UTF-8`,
    help: () => "save it with the encoding UTF-8",
    explanation:
      "Spec files are read as UTF-8, with or without a byte order mark. Other encodings are not guessed.",
  }),
  BG1006: entry<{ problem: string; help: string | null }>({
    message: ({ problem }) => problem,
    help: ({ help }) => help,
    explanation:
      "The file is not well-formed YAML (or JSON). Usual causes: tabs as indentation, lines that do not line up, a bracket or quote that is never closed, a value with ': ' or ' #' in it that is not in quotes.",
  }),
  BG1007: entry<{ key: string }>({
    message: ({ key }) => `duplicate key ${quoted(key)}`,
    help: () => "remove one of the two",
    explanation: "A map may hold a key once. Which of two values would count is not something to guess.",
  }),
  BG1011: entry<{ problem: string }>({
    message: ({ problem }) => problem,
    explanation:
      "Anchors and aliases (&name, *name) work, but an alias has to follow its anchor, may not contain itself, and all aliases together may stand for at most 100,000 values. Anything beyond that is an attack or a slip.",
  }),
  BG1012: entry<{ limit: number }>({
    message: ({ limit }) => `nested more than ${String(limit)} levels deep`,
    explanation: "Maps and lists may be nested at most 64 levels deep. The spec language itself needs seven.",
  }),
  BG1013: entry<object>({
    message: () => "a second YAML document starts here",
    help: () => 'remove the line "---": a spec file holds one document',
    explanation:
      "A spec file holds one YAML document. Put every resource below `resources:` or into a file in resources/.",
  }),
  BG1014: entry<{ resource: string; other: string }>({
    message: ({ resource, other }) =>
      `the resource ${quoted(resource)} is declared twice: here and in ${other}`,
    help: () => "keep one of the two",
    explanation:
      "A resource is declared in the main spec file or in its own file in resources/, not in both.",
  }),
  BG1016: entry<{ problem: string }>({
    message: ({ problem }) => problem,
    help: () => "a spec is one backend.yaml (or .yml, .json) and, if you like, files in resources/",
    explanation: "There has to be exactly one main spec file: backend.yaml, backend.yml or backend.json.",
  }),
};
