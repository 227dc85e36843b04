import type { LoadedSpecFile } from "../host/load-project.js";
import { resourceOfFile } from "../spec/spec-files.js";

/** The file that describes a resource; `isOwn` where it describes nothing else. */
export interface ResourceFile extends LoadedSpecFile {
  readonly isOwn: boolean;
}

/** Where a resource of the project is described, by its name as it is written. */
export function specFileOf(specFiles: readonly LoadedSpecFile[], resource: string): ResourceFile {
  const own = specFiles.find(({ path }) => resourceOfFile(path) === resource);
  const file = own ?? specFiles[0];
  if (file === undefined) throw new Error("a project without a spec has no spec to edit");
  return { ...file, isOwn: own !== undefined };
}
