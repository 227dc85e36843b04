import type { ClashChoice } from "./merge-pieces.js";

/** What the user said is to become of files on which they and the generator do not agree. */
export interface Choices {
  /** Lines that both have changed. `stop`: nothing at all is written. */
  readonly onConflict: ClashChoice | "stop";
  /** Files of somebody else's where ours would be: taken as an edit of ours, or replaced with a backup kept. */
  readonly strangers: "stop" | "adopt" | "overwrite";
  /** Files and folders that the user has deleted and wants back. */
  readonly restore: "all" | readonly string[];
}

/** Nothing of the user's is decided for them. */
export const CAUTIOUS: Choices = { onConflict: "stop", strangers: "stop", restore: [] };

/** Whether a deleted file is wanted back. */
export function isRestored({ restore }: Choices, path: string): boolean {
  return restore === "all" || restore.some((wanted) => path === wanted || path.startsWith(`${wanted}/`));
}
