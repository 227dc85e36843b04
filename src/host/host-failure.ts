import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import { codeOf } from "./error-code.js";

/** The environment refused something. Thrown and caught inside this room only: outside of it travels the diagnostic. */
export class HostFailure extends Error {
  override readonly name = "HostFailure";
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "your disk quota is used up",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENAMETOOLONG: "the name is too long for this file system",
  EMFILE: "too many files are open",
  ENOTDIR: "a file is in a folder's place",
  EISDIR: "it is a folder",
  ELOOP: "its symbolic links go round in a circle",
  EIO: "the disk does not answer",
  EXDEV: "it lies on another file system",
  EBUSY: "another program is using it",
};

/** The system's reason for an error in words; null for an error that is no answer of the system: our bug. */
export function reasonOf(error: unknown): string | null {
  const code = codeOf(error);
  if (code === null || !(error instanceof Error) || !("syscall" in error)) return null;
  return reasons[code] ?? code;
}

/** Runs `attempt`; what the system refuses in it becomes a `HostFailure` about `path`. */
export function guarded<T>(doing: "read" | "write", path: string, attempt: () => T): T {
  try {
    return attempt();
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    const isMisplaced = ["EISDIR", "ENOTDIR"].includes(codeOf(error) ?? "");
    if (isMisplaced) throw new HostFailure(report("BG3103", { path }, null));
    throw new HostFailure(report(doing === "read" ? "BG3108" : "BG3102", { path, reason }, null));
  }
}

/** Clears away what a run no longer needs. What the system refuses is left to the next run, which clears it too. */
export function tidy(attempt: () => unknown): void {
  try {
    attempt();
  } catch (error) {
    if (reasonOf(error) === null) throw error;
  }
}
