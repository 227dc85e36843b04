import { situation } from "./guide-entry.js";

/** BG34xx: migrations of the spec's changes. */
export const migrationsGuide = {
  BG3401: situation(
    "A change that loses data",
    "a field or a resource is gone from the spec, text must be shorter, or a field has another type",
    "Say --allow-destructive, or in the spec what the field was called before: renamedFrom.",
  ),
  BG3402: situation(
    "A change that locks a table",
    "a field's type becomes another for which every row is written anew, like int to bigint",
    "Say --allow-destructive if the table is small, or add a new field beside the old one.",
  ),
  BG3403: situation(
    "Rows that would stop a migration",
    "a field is required from now on, and rows that are there have no value for it",
    "Give the field a default, or say what those rows get: --fill tasks.notes=none.",
  ),
  BG3404: situation(
    "Ids of another kind",
    "database.ids was changed in a project that has tables",
    "Put back what it was.",
  ),
  BG3405: situation(
    "A value for rows that cannot be theirs",
    "--fill names a column that is not there, or a value that the API would not accept in it",
    "Write --fill TABLE.COLUMN=VALUE, with the names that the database has.",
  ),
  BG3406: situation(
    "Data that a migration takes away",
    "a run with --allow-destructive has written a migration that loses data or locks a table",
    "Read the migration before it runs.",
  ),
};
