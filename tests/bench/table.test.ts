import { expect, it } from "vitest";
import { shortfalls, tableOf } from "../../bench/backends/table.mjs";

const measured = (role: "ours" | "docs", name: string, perSecond: number, p99: number) => {
  const samples = [perSecond / 2, perSecond, perSecond * 2].map((value) => ({
    perSecond: value,
    p50: 1,
    p99,
    cpuMs: 0.5,
  }));
  const all = { get: samples, list: samples, filter: samples, create: samples, patch: samples };
  return { role, name, samples: all, startSeconds: [3, 1, 2], memoryMiB: 64 };
};

it("a cell is the median of the rounds", () => {
  expect(tableOf([measured("ours", "generated", 1_000, 9)])).toContain("| generated | 1000, 9 |");
});

it("what is slower or later than aimed at is named", () => {
  const ours = measured("ours", "generated", 1_000, 9);
  expect(shortfalls([ours, measured("docs", "(b)", 900, 9)])).toEqual([]);
  expect(shortfalls([ours, measured("docs", "(b)", 1_000, 8)]).slice(0, 2)).toEqual([
    "get one: 1.00 × (b), not 1.1",
    "get one: p99 9 ms, (b) 8 ms",
  ]);
});
