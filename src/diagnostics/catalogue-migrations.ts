import { entry } from "./catalogue-entry.js";
import { quoted } from "./quoted.js";

interface Change {
  /** What the migration does: "drops the column tasks.notes". */
  readonly what: string;
}

/** BG34xx: what a migration between the spec of the last run and that of now would do to rows. */
export const migrationsCatalogue = {
  BG3401: entry<Change>({
    message: ({ what }) => `this loses data: the migration ${what}`,
    help: () =>
      "say --allow-destructive if that is meant; what only has another name says so in the spec: renamedFrom",
    explanation:
      "A migration that takes values or rows away is written only if it is asked for. The database is not touched by backend-gen: a migration is a file, to be read before it runs.",
  }),
  BG3402: entry<Change>({
    message: ({ what }) => `this locks a table for as long as it takes: the migration ${what}`,
    help: () =>
      "say --allow-destructive if the table is small or may stand still; otherwise add a new field, copy the values while the application runs, and drop the old one later",
    explanation:
      "Where a column's type changes, PostgreSQL may have to write every row anew, and nobody reads or writes the table meanwhile. backend-gen splits what can be split into steps that lock nothing for long; this cannot be.",
  }),
  BG3403: entry<Change & { readonly help: string }>({
    severity: "warning",
    message: ({ what }) => `the migration works only as long as it meets no such row: ${what}`,
    help: ({ help }) => help,
    explanation:
      "The migration is written, and on a table without rows it does what it should. Where there are rows that it does not know what to do with it stops, and nothing has changed.",
  }),
  BG3404: entry<Change>({
    message: ({ what }) => `there is no migration for this: ${what}`,
    help: () => "leave it as it was, or begin a new project and bring the rows over",
    explanation:
      "An id is known outside of the database: in links, in tokens, in other systems. Ids of another kind would lead nowhere.",
  }),
  BG3405: entry<{ text: string; reason: string; help: string }>({
    message: ({ text, reason }) => `--fill ${quoted(text)}: ${reason}`,
    help: ({ help }) => help,
    explanation:
      "--fill says what rows that are there get in a column that becomes required: --fill tasks.notes=none. The table and the column are those of the database; the value is what the API would accept.",
  }),
  BG3406: entry<Change>({
    severity: "warning",
    message: ({ what }) => `the migration ${what}`,
    help: () => "read it before it runs; a backup does no harm",
    explanation:
      "--allow-destructive lets a migration take data away or lock a table. It is named all the same.",
  }),
};
