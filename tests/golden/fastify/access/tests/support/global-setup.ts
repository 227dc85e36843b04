/** Where the tests have their databases: what is made on a server is dropped when the run is over. */

import { randomUUID } from "node:crypto";
import type { TestProject } from "vitest/node";
import { type TestServer, dropDatabases } from "./server.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** Null where the tests run on PGlite. */
    readonly server: TestServer | null;
  }
}

export default function setup({ provide }: TestProject): () => Promise<void> {
  const url = [process.env.TEST_DATABASE_URL, process.env.DATABASE_URL].find(Boolean);
  const server = url === undefined ? null : { url, prefix: `test_${randomUUID().slice(0, 8)}` };
  provide("server", server);
  return async () => {
    if (server !== null) await dropDatabases(server);
  };
}
