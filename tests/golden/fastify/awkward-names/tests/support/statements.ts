/** What the application sends to the database. */

import { type Logger, NoopLogger } from "drizzle-orm";
import { vi } from "vitest";

// What logs the statements of a database that was opened without a logger.
const LOGGER: Logger = NoopLogger.prototype;

/** Does some work, and counts the statements that are sent, but for those that begin and end transactions. */
export async function costOf<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly statements: number }> {
  const log = vi.spyOn(LOGGER, "logQuery");
  const result = await work();
  const sent = log.mock.calls.filter(([statement]) => !/^(begin|commit)\b/.test(statement));
  log.mockRestore();
  return { result, statements: sent.length };
}
