import { query } from "../../faults/database.js";

/** Whose rows are timed: one of many, all with as many. */
export const USER = "user-1";
/** Who owns a million rows alone. */
export const WHALE = "whale";

const PER_USER = 1_000;

/** How many users there are with a thousand tasks each, and how many tasks the whale has. */
export interface Size {
  readonly users: number;
  readonly whale: number;
}

/** Ten thousand rows, and a million beside another million of one user's. */
export const SMALL: Size = { users: 10, whale: 0 };
export const LARGE: Size = { users: 1_000, whale: 1_000_000 };

/** Fills the migrated database of `examples/tasks.yaml`, users' rows in turn, as they would come. */
export async function fill(url: string, { users, whale }: Size): Promise<void> {
  await query(
    url,
    tasks(`'user-' || n FROM generate_series(1, ${PER_USER}) i, generate_series(1, ${users}) n`),
  );
  if (whale > 0) await query(url, tasks(`'${WHALE}' FROM generate_series(1, ${whale}) i`));
  await query(url, "VACUUM ANALYZE tasks");
}

function tasks(owner: string): string {
  return `INSERT INTO tasks (id, title, notes, done, priority, due_date, estimate, tags, created_at, updated_at, user_id)
    SELECT gen_random_uuid(), 'Task ' || lpad(i::text, 7, '0'), CASE WHEN i % 3 = 0 THEN 'Note ' || i END, i % 2 = 0,
      (ARRAY['low', 'medium', 'high'])[1 + i % 3], CASE WHEN i % 4 > 0 THEN DATE '2026-01-01' + i % 365 END, i % 1000,
      '[]', now() - i * INTERVAL '1 minute', now(), ${owner}`;
}

/** How often the database has read all of the tasks, one after the other. */
export async function wholeReads(url: string): Promise<number> {
  const [row] = await query(
    url,
    "SELECT seq_scan::int AS n FROM pg_stat_user_tables WHERE relname = 'tasks'",
  );
  return Number(row?.["n"]);
}
