import type { NumberedValues } from "../../evolution/number-rows.js";

/** What the app keeps in SQLite (`templates/fastapi/app/db/types.py`) for a number, each number another. */
export const SQLITE_NUMBERS: NumberedValues = {
  codePoints: (n) => `CAST(${n} AS TEXT)`,
  string: (n) => `CAST(${n} AS TEXT)`,
  // Without its point, plus 10^precision: see `ExactDecimal`.
  decimal: (n, { precision }) => `'1' || printf('%0${String(precision)}d', ${n})`,
  int: (n) => n,
  bigint: (n) => n,
  float: (n) => n,
  date: (n) => `date('1970-01-01', ${n} || ' days')`,
  time: (n) => `strftime('%H:%M:%f', ${n} / 1000.0, 'unixepoch') || '000'`,
  moment: (n) => `datetime(${n}, 'unixepoch') || '.000000'`,
  uuid: (n) => `printf('%032x', ${n})`,
};
