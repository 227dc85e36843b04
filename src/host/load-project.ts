import { join } from "node:path";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import { isHarmless } from "../plan/harmless.js";
import { projectLockPath, stateFolder } from "../plan/state-paths.js";
import { guarded, HostFailure } from "./host-failure.js";
import type { FolderEntry, HostFiles } from "./host-files.js";

/** A spec file as it lies in the project; `path` is relative to the root. */
export interface LoadedSpecFile {
  readonly path: string;
  readonly text: string;
}

/** What a folder holds, before anything is understood. */
export interface LoadedProject {
  /** Absolute. */
  readonly root: string;
  /** The main spec file first, then `resources/`; empty when there is no main file. */
  readonly specFiles: readonly LoadedSpecFile[];
  /** backend-gen has generated here before. */
  readonly hasLock: boolean;
  /** Names at the top of the folder that keep a new project from being made there. */
  readonly foreign: readonly string[];
}

const mainNames = ["backend.yaml", "backend.yml", "backend.json"];
const resourceFolder = "resources";
const specEnding = /\.(ya?ml|json)$/;
/** A byte more than any spec may have: the parser says so, and nobody reads a gigabyte. */
const readableBytes = 1_048_577;

/** Looks at the folder `root`. A diagnostic when it cannot be read or has more than one main spec file. */
export function loadProject(files: HostFiles, root: string): Outcome<LoadedProject> {
  try {
    return load(files, root);
  } catch (error) {
    if (error instanceof HostFailure) return { value: null, diagnostics: [error.diagnostic] };
    throw error;
  }
}

function load(files: HostFiles, root: string): Outcome<LoadedProject> {
  const entries = guarded("read", ".", () => files.list(root));
  const mains = entries.filter(isMainSpec).map((entry) => entry.name);
  if (mains.length > 1) return { value: null, diagnostics: [report("BG3004", { files: mains }, null)] };
  const main = mains.map((path) => ({ path, text: readSpec(files, root, path) }));
  const specFiles = [...main, ...main.flatMap((file) => resourceFiles({ files, root }, file))];
  const lock = join(root, projectLockPath);
  const hasLock = guarded("read", projectLockPath, () => files.kindOf(lock)) !== null;
  return {
    value: { root, specFiles, hasLock, foreign: foreignNames(entries, mains.length > 0) },
    diagnostics: [],
  };
}

function isMainSpec({ name, kind }: FolderEntry): boolean {
  return kind !== "folder" && mainNames.includes(name);
}

interface Folder {
  readonly files: HostFiles;
  readonly root: string;
}

/** What is in `resources/`. A project that somebody else wrote may keep other things there: then a spec is what has fields. */
function resourceFiles({ files, root }: Folder, main: LoadedSpecFile): readonly LoadedSpecFile[] {
  const entries = guarded("read", resourceFolder, () => files.list(join(root, resourceFolder)));
  const specs = entries.filter((entry) => entry.kind !== "folder" && specEnding.test(entry.name));
  const paths = specs.map((entry) => `${resourceFolder}/${entry.name}`);
  const own = isForExisting(main) ? paths.filter((path) => hasFields({ files, root }, path)) : paths;
  return own.map((path) => ({ path, text: readSpec(files, root, path) }));
}

/** Whether a main file has the key `host`. */
function isForExisting({ path, text }: LoadedSpecFile): boolean {
  if (!path.endsWith(".json")) return /^["']?host["']?[ \t]*:/m.test(text);
  try {
    const spec: unknown = JSON.parse(text);
    return typeof spec === "object" && spec !== null && "host" in spec;
  } catch {
    return false;
  }
}

/** By its text: one that is not well-formed is still a spec, and has to be mended. */
function hasFields({ files, root }: Folder, path: string): boolean {
  const text = guarded("read", path, () =>
    files.sizeOf(join(root, path)) > readableBytes ? null : files.readText(join(root, path)),
  );
  return text !== null && /(?:^|[{,])\s*["']?fields["']?\s*:/m.test(text);
}

function readSpec(files: HostFiles, root: string, path: string): string {
  const place = join(root, path);
  const { size, text } = guarded("read", path, () => {
    const size = files.sizeOf(place);
    return { size, text: size > readableBytes ? " ".repeat(readableBytes) : (files.readText(place) ?? "") };
  });
  // What is no UTF-8 was read as U+FFFD, which takes three bytes and stands for fewer. A NUL says more: the file is binary.
  const isWrong = text.includes("\uFFFD") && !text.includes("\0") && Buffer.byteLength(text) !== size;
  if (isWrong) throw new HostFailure(report("BG1005", { file: path }, null));
  return text;
}

function foreignNames(entries: readonly FolderEntry[], hasSpec: boolean): readonly string[] {
  const ours = hasSpec ? [...mainNames, resourceFolder, stateFolder] : [stateFolder];
  return entries.map((entry) => entry.name).filter((name) => !ours.includes(name) && !isHarmless(name));
}
