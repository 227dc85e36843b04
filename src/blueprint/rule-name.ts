import { createHash } from "node:crypto";

/** PostgreSQL cuts longer identifiers off in silence. Names are ASCII here, so bytes are characters. */
const MAX_BYTES = 63;
const HASH_LENGTH = 8;

/** What an index or a unique rule is over. */
export interface RuleSubject {
  readonly table: string;
  readonly columns: readonly string[];
  readonly isUnique: boolean;
}

/** The column of a foreign key, and the table that it points into. */
export interface KeySubject {
  readonly table: string;
  readonly column: string;
  readonly to: string;
}

/**
 * The database's name of an index (`ix_tasks_due_date`) or a unique rule (`uq_…`): at most 63 bytes, not in `taken`.
 * `taken` is needed because table `a` with column `b_c` and table `a_b` with column `c` would spell the same name,
 * and a schema has one name space for tables and indexes.
 */
export function ruleName({ table, columns, isUnique }: RuleSubject, taken: ReadonlySet<string>): string {
  return freeName([isUnique ? "uq" : "ix", table, ...columns], taken);
}

/** The database's name of a foreign key, `fk_tasks_project_id_projects`; `taken` are those of the same table. */
export function foreignKeyName({ table, column, to }: KeySubject, taken: ReadonlySet<string>): string {
  return freeName(["fk", table, column, to], taken);
}

/** The database's name of the rule that a column holds one of its values, `ck_tasks_priority`. */
export function checkName(table: string, column: string): string {
  const plain = `ck_${table}_${column}`;
  return plain.length < MAX_BYTES ? plain : hashedName(plain, plain, MAX_BYTES);
}

/** A name cut down to so many bytes, with a hash of the whole in place of its end. */
export function shortName(name: string, identity: string, limit: number): string {
  return name.length <= limit ? name : hashedName(name, identity, limit);
}

function freeName(parts: readonly string[], taken: ReadonlySet<string>): string {
  const plain = parts.join("_");
  if (plain.length <= MAX_BYTES && !taken.has(plain)) return plain;
  const identity = parts.slice(1);
  for (let attempt = 0; ; attempt++) {
    const name = hashedName(
      plain,
      [...identity, ...(attempt === 0 ? [] : [String(attempt)])].join(","),
      MAX_BYTES,
    );
    if (!taken.has(name)) return name;
  }
}

function hashedName(plain: string, identity: string, limit: number): string {
  const hash = createHash("sha256").update(identity).digest("hex").slice(0, HASH_LENGTH);
  return `${plain.slice(0, limit - HASH_LENGTH - 1)}_${hash}`;
}
