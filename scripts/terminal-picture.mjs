import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../tests/support/repository.mjs";
import { runOrThrow } from "../tests/support/run-command.mjs";

/** What the picture in the README shows: a new project, then a resource more. */
const COMMANDS = [
  "backend-gen resource tasks title:string:1..200 done:boolean=false due_date:date:optional",
  "backend-gen resource projects name:string:1..120:unique",
];

const LINE = 18;
const WIDTH = 800;
const MARGIN = 16;
/** What `\x1b[32m` and its like mean here. */
const COLOURS = new Map([
  [31, "#ff7b72"],
  [32, "#7ee787"],
  [33, "#e3b341"],
  [36, "#79c0ff"],
]);

/**
 * Runs the commands on a terminal, in an empty folder.
 * @param {string} tool The command that starts backend-gen.
 * @returns {Promise<string>} A picture of what was typed and printed: an SVG.
 */
export async function terminalPicture(tool) {
  const folder = await mkdtemp(join(tmpdir(), "backend-gen-picture-"));
  const lines = [];
  try {
    for (const command of COMMANDS) {
      const typed = command.replace("backend-gen", tool);
      const printed = await runOrThrow("script", ["-qec", typed, "/dev/null"], { cwd: folder });
      lines.push(`\x1b[1m$ ${command}\x1b[22m`, ...printed.trimEnd().split(/\r*\n/), "");
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return drawing(lines.slice(0, -1));
}

/** Renews docs/terminal.svg. */
export async function writeTerminalPicture() {
  const tool = `node ${join(ROOT, "bin", "backend-gen.js")}`;
  await writeFile(join(ROOT, "docs", "terminal.svg"), await terminalPicture(tool));
}

/** @param {readonly string[]} lines */
function drawing(lines) {
  const height = lines.length * LINE + 2 * MARGIN;
  const rows = lines.map((line, index) => {
    const y = MARGIN + (index + 0.75) * LINE;
    return `<text x="${MARGIN}" y="${y}" xml:space="preserve">${spans(line)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="backend-gen in a terminal">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13" fill="#e6edf3">
${rows.join("\n")}
</g>
</svg>
`;
}

/** A line with its colours as SVG. @param {string} line */
function spans(line) {
  let style = { colour: "", isBold: false, isDim: false };
  let drawn = "";
  // Text, code, text, code, …
  for (const [index, part] of line.split(/\x1b\[(\d+)m/).entries()) {
    if (index % 2 === 1) style = styled(style, Number(part));
    else if (part !== "") drawn += span(part, style);
  }
  return drawn;
}

/** @typedef {{ colour: string, isBold: boolean, isDim: boolean }} Style */

/** @param {Style} style @param {number} code @returns {Style} */
function styled(style, code) {
  if (code === 1) return { ...style, isBold: true };
  if (code === 2) return { ...style, isDim: true };
  if (code === 22) return { ...style, isBold: false, isDim: false };
  return { ...style, colour: COLOURS.get(code) ?? "" };
}

/** @param {string} text @param {Style} style */
function span(text, { colour, isBold, isDim }) {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const attributes = [
    colour === "" ? "" : ` fill="${colour}"`,
    isBold ? ' font-weight="bold"' : "",
    isDim ? ' opacity="0.6"' : "",
  ].join("");
  return attributes === "" ? escaped : `<tspan${attributes}>${escaped}</tspan>`;
}
