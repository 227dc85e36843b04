/** What somebody should know before a migration runs. */
export type Hazard = { readonly table: string; readonly column: string | null } &
  /** Values or rows are gone afterwards. */
  (
    | { readonly kind: "loss"; readonly what: string }
    /** Nobody can use the table while all of it is written anew. */
    | { readonly kind: "lock"; readonly what: string }
    /** It stops, without harm, where the table has such rows. What helps where another tool writes the migration may differ. */
    | {
        readonly kind: "stops";
        readonly what: string;
        readonly help: string;
        readonly helpElsewhere?: string;
      }
    /** There is no such migration. */
    | { readonly kind: "impossible"; readonly what: string }
  );

/** Those that need a yes. */
export function isDestructive({ kind }: Hazard): boolean {
  return kind === "loss" || kind === "lock";
}
