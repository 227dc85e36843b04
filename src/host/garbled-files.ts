import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import type { Change } from "../plan/change.js";
import type { HostFiles } from "./host-files.js";
import { guarded, HostFailure } from "./host-failure.js";

/** An error for each file that changes and could not be read as it is: what is not UTF-8 was read as U+FFFD. */
export function garbledFiles(
  files: HostFiles,
  root: string,
  changes: readonly Change[],
): readonly Diagnostic[] {
  return changes.flatMap((change) => {
    const isRead = change.action === "update" || change.action === "delete";
    if (!isRead || !change.before.includes("\uFFFD")) return [];
    return garbledFile(files, root, change.path);
  });
}

function garbledFile(files: HostFiles, root: string, path: string): readonly Diagnostic[] {
  try {
    const isText = guarded("read", path, () => files.isUtf8(join(root, path)));
    return isText ? [] : [report("BG3024", { path }, null)];
  } catch (error) {
    if (error instanceof HostFailure) return [error.diagnostic];
    throw error;
  }
}
