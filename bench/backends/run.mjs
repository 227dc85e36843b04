import { rm } from "node:fs/promises";
import { MissingTool } from "../../tests/support/find-python.mjs";
import { prepareContestants } from "./contestants.mjs";
import { BenchDatabase, missingServer } from "./database.mjs";
import { measureBackends } from "./rounds.mjs";

/** @typedef {import("./contestants.mjs").Target} Target */

/**
 * Measures what one target generates beside what else one would write or pick.
 * @param {Target} target
 * @param {{ rounds: number, seconds: number }} length
 * @returns {Promise<import("./rounds.mjs").Measured[] | string>} Why it cannot be done here: one line.
 */
export async function benchBackend(target, length) {
  const missing = await missingServer();
  if (missing !== null) return missing;
  const database = new BenchDatabase(`bench_${target}_${process.pid}`);
  await database.create();
  /** @type {string[]} */
  let folders = [];
  try {
    const prepared = await prepareContestants(target, database.url);
    ({ folders } = prepared);
    return await measureBackends({ ...prepared, ...length, database, rows: await database.fill() });
  } catch (error) {
    if (error instanceof MissingTool) return error.message;
    throw error;
  } finally {
    await database.drop();
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  }
}
