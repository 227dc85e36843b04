import type { SourceFile } from "ts-morph";
import { parseTypeScript } from "../../syntax/typescript/parse-typescript.js";
import { readNodeSources, type Source } from "../node-sources.js";
import { readManifest, type PackageManifest } from "../package-manifest.js";
import type { ProjectFiles } from "../project-files.js";
import { readCompilerOptions, type CompilerOptions } from "./compiler-options.js";

/** A Node project that is looked at: its texts, and the syntax of those that matter. */
export interface NodeProject {
  readonly files: ProjectFiles;
  /** The paths of all files, to be asked for one. */
  readonly paths: ReadonlySet<string>;
  readonly manifest: PackageManifest | null;
  readonly compiler: CompilerOptions | null;
  readonly own: readonly Source[];
  readonly tests: readonly Source[];
  /** The syntax of a source, parsed when it is asked for first. */
  readonly tree: (source: Source) => SourceFile;
}

/** Reads what every fact is found in. */
export function readNodeProject(files: ProjectFiles): NodeProject {
  const trees = new Map<string, SourceFile>();
  return {
    files,
    paths: new Set(files.paths),
    manifest: readManifest(files),
    compiler: readCompilerOptions(files),
    ...readNodeSources(files),
    tree: ({ path, text }) => {
      const tree = trees.get(path) ?? parseTypeScript(path, text);
      trees.set(path, tree);
      return tree;
    },
  };
}
