import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { once } from "node:events";
import { expect, it } from "vitest";
import { realProcesses } from "../../src/host/real-processes.js";

it("a running process has a start that stays the same", () => {
  const start = realProcesses.startOf(process.pid);
  expect(start).not.toBeNull();
  expect(realProcesses.startOf(process.pid)).toBe(start);
});

it.runIf(existsSync("/proc/self/stat"))(
  "a killed process counts as gone before its parent has noticed",
  async () => {
    // The shell becomes `sleep`, which never asks what became of the child it has inherited.
    const parent = spawn("sh", ["-c", "sleep 60 & echo $!; exec sleep 60"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    try {
      const [output]: unknown[] = await once(parent.stdout, "data");
      const child = Number(String(output));
      expect(realProcesses.startOf(child)).not.toBeNull();
      // Until then the parent is the shell, which would notice.
      await expect.poll(() => readFileSync(`/proc/${String(parent.pid)}/comm`, "utf8")).toBe("sleep\n");
      process.kill(child, "SIGKILL");
      await expect.poll(() => realProcesses.startOf(child)).toBeNull();
      expect(existsSync(`/proc/${child}/stat`)).toBe(true);
    } finally {
      parent.kill("SIGKILL");
    }
  },
);
