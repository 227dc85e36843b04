import type { Candidate, Fact } from "./fact.js";
import { factOf, mergeCandidates } from "./merge-candidates.js";
import { nodeStacks, type StackCandidate } from "./node-stack.js";
import { isPackage } from "./package-manifest.js";
import type { ProjectFiles } from "./project-files.js";
import { pythonStacks } from "./python-stack.js";

const MANIFEST = /^(.+\/)(package\.json|pyproject\.toml|requirements\.txt)$/;
const ASIDE = /(^|\/)(examples?|samples?|fixtures?|tests?|docs?|node_modules|templates?|\.[^/]+)\//;
/** A workspace of more packages than this is asked about by what the first ones are. */
const MOST_PACKAGES = 60;

/**
 * What a project is written with, as a `StackName`. Several: ambiguous. Where only folders below the root have a stack, a monorepo,
 * the fact is ambiguous too, even with one of them, and the first evidence of a candidate is the folder's manifest.
 */
export function stackFact(files: ProjectFiles): Fact {
  const here = stacksOf(files);
  if (here.length > 0) return chosen(here);
  const candidates = packagesOf(files);
  return candidates.length === 0 ? { kind: "none" } : { kind: "ambiguous", candidates };
}

function stacksOf(files: ProjectFiles): readonly StackCandidate[] {
  const own = withoutPackagesBelow(files);
  return [...pythonStacks(own), ...nodeStacks(own)];
}

/** What is used goes before what is only a dependency. */
function chosen(stacks: readonly StackCandidate[]): Fact {
  const used = stacks.filter(({ isUsed }) => isUsed);
  const candidates = (used.length > 0 ? used : stacks).map(({ value, evidence }) => ({ value, evidence }));
  return factOf(candidates, used.length > 0 ? "certain" : "likely");
}

function packagesOf(files: ProjectFiles): readonly Candidate[] {
  return foldersOf(files)
    .slice(0, MOST_PACKAGES)
    .flatMap(({ folder, manifest }) => {
      const stacks = stacksOf(within(files, folder));
      return stacks.flatMap(({ value, evidence }) =>
        mergeCandidates([
          { value, evidence: [{ path: manifest, line: 1 }] },
          { value, evidence: evidence.map(({ path, line }) => ({ path: folder + path, line })) },
        ]),
      );
    });
}

/** Folders with a manifest of their own, outermost first, each with a slash behind. */
function foldersOf(files: ProjectFiles): readonly { readonly folder: string; readonly manifest: string }[] {
  const folders = new Map<string, string>();
  for (const path of files.paths) {
    const folder = MANIFEST.exec(path)?.[1];
    if (folder === undefined || ASIDE.test(path) || folders.has(folder)) continue;
    if (!path.endsWith(".json") || isPackage(files.read(path))) folders.set(folder, path);
  }
  return [...folders].map(([folder, manifest]) => ({ folder, manifest }));
}

function within(files: ProjectFiles, folder: string): ProjectFiles {
  return {
    paths: files.paths.flatMap((path) => (path.startsWith(folder) ? [path.slice(folder.length)] : [])),
    read: (path) => files.read(folder + path),
  };
}

function withoutPackagesBelow(files: ProjectFiles): ProjectFiles {
  const folders = foldersOf(files).map(({ folder }) => folder);
  return {
    paths: files.paths.filter((path) => !folders.some((folder) => path.startsWith(folder))),
    read: files.read,
  };
}
