import { expect, it } from "vitest";
import { ROOT } from "../support/repository.mjs";
import { peakOfLives, peakOfRun } from "../../scripts/bench-memory.mjs";

it("processes that live at the same time hold their memory together", () => {
  const parent = { start: 0, end: 100, kib: 50 };
  const child = { start: 10, end: 90, kib: 30 };
  expect(peakOfLives([child, parent])).toBe(80);
});

it("processes that follow each other do not", () => {
  const parent = { start: 0, end: 100, kib: 50 };
  const first = { start: 10, end: 40, kib: 30 };
  const second = { start: 40, end: 90, kib: 20 };
  expect(peakOfLives([parent, first, second])).toBe(80);
});

it("a run is measured with the processes of node that it starts", async () => {
  const alone = await peakOfRun(["-e", "0"], { cwd: ROOT });
  const child = 'require("node:child_process").spawnSync(process.execPath, ["-e", "0"])';
  const both = await peakOfRun(["-e", child], { cwd: ROOT });
  expect(alone).toBeGreaterThan(10);
  expect(both).toBeGreaterThan(alone * 1.5);
});
