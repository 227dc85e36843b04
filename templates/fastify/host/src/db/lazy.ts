/** A database that nobody connects to before it is needed: what does without it, works without it. */

import type { Database } from "./database.js";
import { unavailable } from "./errors.js";

/** Opens it when it is first asked. */
export function lazyDatabase(open: () => Promise<Database>): Database {
  let opening: Promise<Database> | null = null;
  const opened = async (): Promise<Database> => {
    try {
      opening ??= open();
      return await opening;
    } catch (error) {
      opening = null;
      throw unavailable(error);
    }
  };
  return {
    read: async (work) => (await opened()).read(work),
    write: async (work, options) => (await opened()).write(work, options),
    close: async () => {
      const database = await opening?.catch(() => null);
      await database?.close();
    },
  };
}
