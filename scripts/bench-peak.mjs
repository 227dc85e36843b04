import { appendFileSync, readFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

// Loaded into every measured process of node with --import: as it ends, it adds a line to a file, of its lifetime in ms
// and the most memory that it held, in KiB.
process.on("exit", () => {
  const file = process.env["BENCH_PEAK_FILE"];
  if (!file || !isMainThread) return;
  const life = { start: performance.timeOrigin, end: performance.timeOrigin + performance.now() };
  appendFileSync(file, `${JSON.stringify({ ...life, kib: peakKiB() })}\n`);
});

/** What Linux says of this program alone: what `resourceUsage` says begins with the memory of the process that started it. */
function peakKiB() {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    return peak === undefined ? process.resourceUsage().maxRSS : Number(peak);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
