import { runOrThrow } from "../tests/support/run-command.mjs";

/** How long work takes, in seconds. @param {() => Promise<unknown>} work */
export async function seconds(work) {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1_000;
}

/** How long a bare start of node takes, in seconds: the floor that everything is measured in. */
export function floorSeconds() {
  return seconds(() => runOrThrow(process.execPath, ["-e", "0"]));
}

/** NaN of none. @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
