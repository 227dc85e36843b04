import { markdownTable } from "../bench-document.mjs";

/** @typedef {import("./measure-peer.mjs").Work} Work */
/** @typedef {{ peer: import("./peer.mjs").Peer, size: { megabytes: number, packages: number }, work: Work }} Measured */
/** @typedef {{ peer: import("./peer.mjs").Peer, skipped: string }} Skipped Why there are no figures. */
/** @typedef {Measured | Skipped} Result */
/** @typedef {(result: Measured) => string} Cell */

const NONE = "–";

/**
 * The table of all peers, a row for each thing that is measured, and a note on each of them.
 * @param {readonly Result[]} results
 * @param {readonly number[]} counts
 */
export function peersTable(results, counts) {
  const most = Math.max(...counts);
  const rows = [
    row("start-up, `--help`, ×", ({ work }) => times(work.help)),
    row("one resource, ×", ({ work }) => times(work.one)),
    ...counts.map((count, index) => row(`${count} resources, ×`, ({ work }) => times(work.many[index]))),
    row(`${most} again, nothing changed, ×`, ({ work }) => times(work.again)),
    row("one field changed in one of them, ×", ({ work }) => times(work.changed)),
    row("peak MiB, one resource", ({ work }) => whole(work.peaks[0])),
    row(`peak MiB, ${most}`, ({ work }) => whole(work.peaks[1])),
    row("installed, MB", ({ size }) => whole(size.megabytes)),
    row("installed, packages", ({ size }) => whole(size.packages)),
    ...writtenRows("one resource", 0),
    ...writtenRows(`${most} resources`, 1),
  ].map(([name, cell]) => [name, ...results.map((result) => ("skipped" in result ? NONE : cell(result)))]);
  const table = markdownTable(["", ...results.map(({ peer }) => peer.name)], rows);
  return `${table}\n\n${results.map(noteOf).join("\n")}`;
}

/** @param {string} what @param {0 | 1} index @returns {(readonly [string, Cell])[]} */
function writtenRows(what, index) {
  return [
    row(`files written, ${what}`, ({ work }) => whole(work.written[index].files)),
    row(`lines written, ${what}`, ({ work }) => whole(work.written[index].lines)),
    row(`tests that assert, ${what}`, ({ work }) => testsOf(work.written[index])),
  ];
}

/** @param {string} name @param {Cell} cell @returns {readonly [string, Cell]} */
function row(name, cell) {
  return [name, cell];
}

/** @param {import("./written.mjs").Written} written */
function testsOf({ tests, asserting }) {
  return tests === asserting ? whole(tests) : `${whole(asserting)} of ${whole(tests)}`;
}

/** @param {number | string | undefined} multiple */
function times(multiple) {
  if (typeof multiple !== "number") return NONE;
  return multiple < 100 ? multiple.toFixed(1) : whole(multiple);
}

/** @param {number} value */
function whole(value) {
  return value.toLocaleString("en-US", { maximumFractionDigits: 0 });
}

/** @param {Result} result */
function noteOf(result) {
  const { name, note, packages, asked } = result.peer;
  const versions = Object.entries(packages ?? {}).map(([id, version]) => `\`${id}\` ${version}`);
  const title = versions.length > 0 ? `**${name}** (${versions.join(", ")})` : `**${name}**`;
  if ("skipped" in result) return `- ${title}: skipped, ${result.skipped}`;
  const single = asked.by === "name" ? ["one resource a run, so that 200 are 200 runs"] : [];
  const { again, changed } = result.work;
  const lacks = [
    ...(typeof again === "string" ? [`not again: ${again}`] : []),
    ...(typeof changed === "string" ? [`no field changed: ${changed}`] : []),
  ];
  return `- ${title}: ${[note, ...single, ...lacks].join("; ")}.`;
}
