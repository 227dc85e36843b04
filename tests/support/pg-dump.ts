import { missingPostgres, SERVER } from "./postgres.js";
import { runCommand, runOrThrow } from "./run-command.mjs";

/** Why `pg_dump` cannot say here what a database holds: one line with the mend, or null when it can. */
export async function missingPgDump(): Promise<string | null> {
  const missing = await missingPostgres();
  if (missing !== null) return missing;
  const { code, stderr } = await runCommand("pg_dump", ["--schema-only", "--schema=none.such", SERVER]);
  // It looks for no table before it has found the server to its liking.
  if (code === 0 || stderr.includes("no matching schemas")) return null;
  const [reason = ""] = stderr.trim().split("\n").slice(-1);
  return `pg_dump of the server's version is not there (${reason}): install its client programs`;
}

/**
 * What `pg_dump -s` says of a database. Only what is no difference of the schema is left out: the words in which no two dumps are the same,
 * the order of the columns of a table, to which ALTER TABLE adds at the end, and the names that NOT NULL has from PostgreSQL 18 on, which
 * stay when their column gets another.
 */
export async function dumpOf(url: string): Promise<string> {
  const printed = await runOrThrow("pg_dump", ["--schema-only", "--no-owner", "--no-privileges", url]);
  return printed
    .replaceAll(/^\\(un)?restrict .*$/gm, "")
    .replaceAll(/ CONSTRAINT \S+ NOT NULL/g, " NOT NULL")
    .replaceAll(/^(CREATE TABLE .*\n)([^;]*)(^\);)/gm, (_, head: string, items: string, end: string) => {
      const lines = items.split("\n").filter((line) => line !== "");
      const sorted = lines.map((line) => line.replace(/,$/, "")).sort();
      return `${head}${sorted.join("\n")}\n${end}`;
    });
}
