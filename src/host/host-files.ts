export type EntryKind = "file" | "folder" | "link" | "other";

export interface FolderEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** The file system, by absolute paths. Every method throws what the system says (`ENOSPC`, `EACCES`, …). */
export interface HostFiles {
  /** Null when nothing is there. Bytes that are not UTF-8 become U+FFFD. */
  readonly readText: (path: string) => string | null;
  /** Whether the bytes of a file, which is there, are UTF-8. */
  readonly isUtf8: (path: string) => boolean;
  /** What lies there, links not followed; null when nothing does. */
  readonly kindOf: (path: string) => EntryKind | null;
  /** Permission bits, links followed. */
  readonly modeOf: (path: string) => number;
  /** Size in bytes, links followed. */
  readonly sizeOf: (path: string) => number;
  /** Sorted by name; empty when there is no such folder. */
  readonly list: (folder: string) => readonly FolderEntry[];
  /** With every link resolved; null for a link to nowhere and for nothing. */
  readonly realPath: (path: string) => string | null;
  /** Makes one folder, whose parent is there. */
  readonly makeFolder: (path: string) => void;
  readonly write: (path: string, text: string, mode: number) => void;
  /** Writes a file that is not there yet; false when it is. */
  readonly writeNew: (path: string, text: string) => boolean;
  /** Replaces what is at `to`. */
  readonly rename: (from: string, to: string) => void;
  readonly copy: (from: string, to: string) => void;
  readonly removeFile: (path: string) => void;
  /** False when the folder is not empty or not there. */
  readonly removeEmptyFolder: (path: string) => boolean;
  /** A folder with all that is in it; nothing there is fine. */
  readonly removeTree: (path: string) => void;
}
