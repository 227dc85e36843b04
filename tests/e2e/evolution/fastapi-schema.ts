import pg from "pg";
import { type Database, type GeneratedProject, mustRun } from "../../support/generated-project.js";

const COLUMNS = `
  SELECT table_name || '.' || column_name || ' ' || format_type(a.atttypid, a.atttypmod)
    || ' ' || coalesce(collation_name, '') || ' ' || is_nullable || ' ' || coalesce(column_default, '')
    || ' ' || is_identity AS line
  FROM information_schema.columns
  JOIN pg_attribute a ON a.attrelid = format('%I', table_name)::regclass AND a.attname = column_name
  WHERE table_schema = 'public'`;
const CONSTRAINTS = `
  SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS line
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace`;
const INDEXES = `
  SELECT pg_get_indexdef(indexrelid) || CASE WHEN indisvalid THEN '' ELSE ' invalid' END AS line
  FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
  WHERE relnamespace = 'public'::regnamespace`;
const SEQUENCES = `SELECT sequencename AS line FROM pg_sequences WHERE schemaname = 'public'`;

/** Prints every table and index of the file that is named, a line each; columns and rules of a table in the order of the alphabet. */
const OF_SQLITE = `
import re, sqlite3, sys
for name, sql in sqlite3.connect(sys.argv[1]).execute(
    "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'alembic_version' ORDER BY name"
):
    sql = re.sub(r"\\s+", " ", sql.replace('"', "").replace("IF NOT EXISTS ", ""))
    head, _, body = sql.partition("(")
    parts = re.split(r",(?![^()]*\\))", body.strip().removesuffix(")")) if "TABLE" in head else [body]
    print(name, head.strip(), sorted(part.strip() for part in parts))
`;

/** All that a database knows of its tables, a line for each thing, whatever the order of columns. */
export async function schemaOf(project: GeneratedProject, { url }: Database): Promise<readonly string[]> {
  if (url === null) throw new Error("a database without an address");
  if (url.startsWith("sqlite:")) {
    const file = url.replace("sqlite:///", "");
    return (await mustRun(project, ["python", "-c", OF_SQLITE, file])).trim().split("\n");
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const lines: string[] = [];
    for (const query of [COLUMNS, CONSTRAINTS, INDEXES, SEQUENCES]) {
      const { rows } = await client.query<{ line: string }>(query);
      lines.push(...rows.map(({ line }) => line).sort());
    }
    return lines;
  } finally {
    await client.end();
  }
}
