/** What will happen, or has happened, to one file of the user's project. `path` is relative, with forward slashes. */
export type Change =
  | { readonly action: "create"; readonly path: string; readonly text: string }
  | {
      readonly action: "update";
      readonly path: string;
      readonly how: "regenerated" | "merged" | "patched";
      readonly before: string;
      readonly text: string;
    }
  | { readonly action: "unchanged"; readonly path: string; readonly isAdopted: boolean }
  | { readonly action: "conflict"; readonly path: string; readonly reason: string }
  | { readonly action: "delete"; readonly path: string; readonly before: string }
  | {
      readonly action: "kept";
      readonly path: string;
      /** The user deleted it · it has the user's edits and is no longer generated · it was there before the project. */
      readonly because: "deleted" | "edited" | "yours";
      readonly reason: string;
    }
  | { readonly action: "manual"; readonly path: string; readonly instructions: string };
