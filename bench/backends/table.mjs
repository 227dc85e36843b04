import { KINDS } from "./requests.mjs";

/**
 * @typedef {import("./requests.mjs").Kind} Kind
 * @typedef {import("./rounds.mjs").Measured} Measured
 * @typedef {import("./load.mjs").Sample} Sample
 */

/** How many times as many requests a second ours is to answer. */
const TARGETS = { bare: 0.75, docs: 1.1, starter: 1.5 };

/** A table of what was measured: a row for each contestant, medians of its rounds. @param {readonly Measured[]} rows */
export function tableOf(rows) {
  const kinds = kindsOf();
  const head = ["requests a second, p99 in ms", ...kinds.map((kind) => KINDS[kind]), "MiB", "start, s"];
  const lines = rows.map((row) => {
    const cells = kinds.map((kind) => {
      const { perSecond, p99 } = medians(row.samples[kind]);
      return `${perSecond.toFixed(0)}, ${p99.toFixed(0)}`;
    });
    return [row.name, ...cells, row.memoryMiB.toFixed(0), median(row.startSeconds).toFixed(2)];
  });
  const cpu = rows.map((row) => {
    const cells = kinds.map((kind) => medians(row.samples[kind]).cpuMs.toFixed(2));
    return [`CPU ms a request: ${row.name}`, ...cells, "", ""];
  });
  return [head, head.map((_, index) => (index === 0 ? "---" : "---:")), ...lines, ...cpu]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

/** What of the figures aimed at was not reached, a line each. @param {readonly Measured[]} rows */
export function shortfalls(rows) {
  const ours = rows.find(({ role }) => role === "ours");
  if (ours === undefined) return [];
  return rows.flatMap((other) => {
    const target = targetFor(other);
    if (target === null) return [];
    return kindsOf().flatMap((kind) => {
      const [mine, theirs] = [medians(ours.samples[kind]), medians(other.samples[kind])];
      const ratio = mine.perSecond / theirs.perSecond;
      const slow =
        ratio < target ? [`${KINDS[kind]}: ${ratio.toFixed(2)} × ${other.name}, not ${target}`] : [];
      const isLate = other.role === "docs" && mine.p99 > theirs.p99;
      return isLate ? [...slow, `${KINDS[kind]}: p99 ${mine.p99} ms, ${other.name} ${theirs.p99} ms`] : slow;
    });
  });
}

/** @param {Measured} row */
function targetFor({ role }) {
  if (role === "ours" || role === "driver") return null;
  return TARGETS[role];
}

/** @param {readonly Sample[]} samples @returns {Sample} */
function medians(samples) {
  return {
    perSecond: median(samples.map(({ perSecond }) => perSecond)),
    p50: median(samples.map(({ p50 }) => p50)),
    p99: median(samples.map(({ p99 }) => p99)),
    cpuMs: median(samples.map(({ cpuMs }) => cpuMs)),
  };
}

/** The middle one; of an even number the upper of the two. @param {readonly number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** @returns {Kind[]} */
function kindsOf() {
  return /** @type {Kind[]} */ (Object.keys(KINDS));
}
