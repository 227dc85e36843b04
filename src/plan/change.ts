/**
 * Somebody else's file is in the place of ours · its backup has no place · both have changed the same lines · a clash
 * that was marked is not settled.
 */
export type ConflictCause = "stranger" | "backup" | "clash" | "markers";

/** What will happen, or has happened, to one file of the user's project. `path` is relative, with forward slashes. */
export type Change =
  | {
      readonly action: "create";
      readonly path: string;
      readonly text: string;
      /** Permission bits, where they are to be others than a new file's. */
      readonly mode?: number;
      /** It stood under another path, with edits or without, until its resource got another name. */
      readonly moved?: { readonly from: string; readonly how: "regenerated" | "merged" | "markers" };
    }
  | {
      readonly action: "update";
      readonly path: string;
      /**
       * `markers`: merged as far as it went, the rest marked. `overwritten`: somebody else's text, kept in a backup.
       * `restored`: what it was before the run that is taken back.
       */
      readonly how: "regenerated" | "merged" | "markers" | "overwritten" | "patched" | "restored";
      readonly before: string;
      readonly text: string;
    }
  | { readonly action: "unchanged"; readonly path: string; readonly isAdopted: boolean }
  | {
      readonly action: "conflict";
      readonly path: string;
      readonly because: ConflictCause;
      readonly reason: string;
      /** The file as it is and with its clashes marked; null where there is nothing to merge. */
      readonly marked: { readonly before: string; readonly text: string } | null;
    }
  | { readonly action: "delete"; readonly path: string; readonly before: string }
  | {
      readonly action: "kept";
      readonly path: string;
      /** The user deleted it · it has the user's edits and is no longer generated · it was there before the project. */
      readonly because: "deleted" | "edited" | "yours";
      readonly reason: string;
    }
  | { readonly action: "manual"; readonly path: string; readonly instructions: string };
