import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import type { RenamedWords } from "../evolution/renamed-words.js";
import type { HostFiles } from "../host/host-files.js";
import { readFolder } from "../host/snapshot.js";
import { oldNameLines, type OldNameLine, type TheirText } from "../plan/old-names.js";
import type { Plan } from "../plan/plan.js";
import type { GeneratedFile } from "../plan/plan-input.js";
import type { Snapshot } from "../plan/snapshot.js";
import { basePathOf } from "../plan/state-paths.js";
import type { Reads } from "../targets/target.js";

/** What the lines of the user's are looked for in. */
export interface OldNameSearch {
  readonly files: HostFiles;
  readonly root: string;
  /** The folders of migrations. */
  readonly history: Reads["folders"];
  readonly renames: RenamedWords;
  readonly snapshot: Snapshot;
  readonly generated: readonly GeneratedFile[];
}

/** So many lines are named one by one. */
const LONGEST = 30;
const SHOWN = 80;

/** The plan with a warning for each line of the user's that will still use an old name; of very many, the first. */
export function withOldNames(search: OldNameSearch, plan: Plan): Plan {
  const lines = oldNameLines(search.renames, theirTexts(search, plan));
  if (lines.length === 0) return plan;
  const rest = lines.length - LONGEST;
  const names = [...new Set(lines.map(({ word }) => word))].join(", ");
  const more = { why: `look for ${names} in ${rest} more lines of yours`, command: null };
  return {
    ...plan,
    diagnostics: [...plan.diagnostics, ...lines.slice(0, LONGEST).map(finding)],
    nextSteps: rest > 0 ? [more, ...plan.nextSteps] : plan.nextSteps,
  };
}

function finding({ path, line, column, start, word, text }: OldNameLine): Diagnostic {
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  const span = { file: path, start, end: start + word.length, line, column };
  return report("BG3723", { word, text: shown }, span);
}

/** Generated files with edits as they will be, and the files of theirs beside generated ones. */
function theirTexts(search: OldNameSearch, plan: Plan): readonly TheirText[] {
  const { files, root, history, snapshot, generated } = search;
  const places = codePlaces(generated);
  const beside = places.flatMap((place) => [...(readFolder(files, root, place).value ?? [])]);
  const written = plan.changes.flatMap((change): [string, string][] =>
    change.action === "create" || change.action === "update" ? [[change.path, change.text]] : [],
  );
  const gone = new Set(plan.changes.flatMap(({ action, path }) => (action === "delete" ? [path] : [])));
  // Migrations say what names once were, and are to.
  const isHistory = (path: string) => history.some(({ folder }) => path.startsWith(`${folder}/`));
  const isCode = (path: string) => places.some((place) => isIn(place, path));
  const next = new Map(generated.map(({ path, text }) => [path, text]));
  return [...new Map([...beside, ...snapshot.disk, ...written])]
    .filter(([path]) => isCode(path) && !isHistory(path) && !gone.has(path))
    .map(([path, text]) => {
      const ours = next.get(path) ?? snapshot.state.get(basePathOf(path)) ?? null;
      return { path, text, generated: ours };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Files with an ending below a folder at the top of the project. */
interface CodePlace {
  readonly folder: string;
  readonly extension: string;
}

const CODE = /^([^./][^/]*)\/.*(\.(?:py|ts|js))$/;

/** Where generated code lies. */
function codePlaces(generated: readonly GeneratedFile[]): readonly CodePlace[] {
  const places = new Map<string, CodePlace>();
  for (const { path, ownership } of generated) {
    const [, folder, extension] = CODE.exec(path) ?? [];
    if (ownership === "once" || folder === undefined || extension === undefined) continue;
    places.set(`${folder}/${extension}`, { folder, extension });
  }
  return [...places.values()];
}

function isIn({ folder, extension }: CodePlace, path: string): boolean {
  return path.startsWith(`${folder}/`) && path.endsWith(extension);
}
