import { describe, expect, it } from "vitest";
import { lineChart, niceTicks, scaleTo } from "../../scripts/growth/chart.mjs";

const TEXTS = { title: "Time & number", x: "resources (number)", y: "time (s)" };
const LINE = {
  name: "a < b",
  color: 1,
  isDashed: true,
  points: [
    [10, 1],
    [1_000, 8],
  ],
} as const;

describe("niceTicks", () => {
  it.each([
    [1_000, 6, [0, 200, 400, 600, 800, 1_000]],
    [171, 6, [0, 50, 100, 150, 200]],
    [7.4, 6, [0, 2, 4, 6, 8]],
    [0.3, 3, [0, 0.1, 0.2, 0.3]],
  ])("%d in at most %d steps", (max, about, ticks) => {
    const given = niceTicks(max, about);
    expect(given).toHaveLength(ticks.length);
    for (const [index, tick] of ticks.entries()) expect(given[index]).toBeCloseTo(tick);
  });
});

describe("scaleTo", () => {
  it("puts the first tick at the start and the last at the end", () => {
    const scale = scaleTo([0, 50, 100], [300, 100]);
    expect([0, 25, 100].map(scale)).toEqual([300, 250, 100]);
  });
});

describe("lineChart", () => {
  const chart = lineChart([LINE, { ...LINE, name: "c", color: 2, isDashed: false }], TEXTS);

  it("draws a line and its points for each series", () => {
    expect(chart.match(/<polyline /g)).toHaveLength(2);
    expect(chart.match(/<circle /g)).toHaveLength(4);
    expect(chart).toContain('<polyline class="line one dashed" points="84.6,333.8 735,52"/>');
  });

  it("says what the axes and the lines are, with markup escaped", () => {
    for (const text of ["Time &amp; number", "resources (number)", "time (s)", "a &lt; b", ">1,000<"])
      expect(chart).toContain(text);
  });

  it("has colours for readers of both schemes", () => {
    expect(chart).toContain('<rect class="ground"');
    expect(chart).toContain("prefers-color-scheme: dark");
  });
});
