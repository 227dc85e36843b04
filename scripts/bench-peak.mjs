import { writeFileSync } from "node:fs";

// Loaded into a measured process with --import: leaves its peak memory, in KiB, in a file as it ends.
process.on("exit", () => {
  const file = process.env["BENCH_PEAK_FILE"];
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
