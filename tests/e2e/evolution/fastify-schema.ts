import { type Database, type GeneratedProject, mustRun } from "../../support/generated-project.js";

/**
 * Every column, constraint, index and sequence of a database, a line each; the order of columns aside. From PostgreSQL 18 on NOT NULL has a
 * name, which keeps to that of the column when it was made: columns say whether they have it.
 */
const SCHEMA = `
  SELECT format('column %s.%s %s %s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                l.collname, a.attnotnull, a.attidentity, pg_get_expr(d.adbin, d.adrelid)) AS line
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'
    LEFT JOIN pg_collation l ON l.oid = a.attcollation
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
   WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT format('constraint %s.%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
  UNION ALL
  SELECT format('index %s %s', pg_get_indexdef(indexrelid), indisvalid)
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relnamespace = 'public'::regnamespace
  UNION ALL
  SELECT format('sequence %s', relname) FROM pg_class
   WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace
   ORDER BY 1`;

const SCRIPT = `
  const sql = ${JSON.stringify(SCHEMA)};
  const url = process.env.DATABASE_URL;
  const folder = url.startsWith("pglite:") ? url.slice("pglite:".length) : null;
  const open = async () => {
    if (folder !== null) return (await import("@electric-sql/pglite")).PGlite.create(folder);
    const client = new (await import("pg")).default.Client({ connectionString: url });
    await client.connect();
    return Object.assign(client, { close: () => client.end() });
  };
  const database = await open();
  const { rows } = await database.query(sql);
  await database.close();
  console.log(rows.map(({ line }) => line).join("\\n"));
`;

/** What a Fastify project's database looks like to PostgreSQL, embedded or not. `database` has a URL. */
export async function schemaOf(project: GeneratedProject, database: Database): Promise<readonly string[]> {
  const printed = await mustRun(project, ["node", "--input-type=module", "-e", SCRIPT], database);
  return printed.trim().split("\n");
}
