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

/**
 * The database's name of an index (`ix_tasks_due_date`) or a unique rule (`uq_…`): at most 63 bytes, not in `taken`.
 * `taken` is needed because table `a` with column `b_c` and table `a_b` with column `c` would spell the same name,
 * and a schema has one name space for tables and indexes.
 */
export function ruleName(subject: RuleSubject, taken: ReadonlySet<string>): string {
  const plain = [subject.isUnique ? "uq" : "ix", subject.table, ...subject.columns].join("_");
  if (plain.length <= MAX_BYTES && !taken.has(plain)) return plain;
  for (let attempt = 0; ; attempt++) {
    const name = hashedName(
      plain,
      [subject.table, ...subject.columns, ...(attempt === 0 ? [] : [String(attempt)])].join(","),
    );
    if (!taken.has(name)) return name;
  }
}

function hashedName(plain: string, identity: string): string {
  const hash = createHash("sha256").update(identity).digest("hex").slice(0, HASH_LENGTH);
  return `${plain.slice(0, MAX_BYTES - HASH_LENGTH - 1)}_${hash}`;
}
