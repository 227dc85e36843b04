/**
 * @typedef {object} Line
 * @property {string} name As in the legend.
 * @property {1 | 2} color
 * @property {boolean} isDashed
 * @property {readonly (readonly [x: number, y: number])[]} points From left to right.
 */
/** @typedef {{ readonly title: string, readonly x: string, readonly y: string }} Texts The axes with their units. */
/** @typedef {(value: number) => number} Scale From a value to a place in the picture, in pixels. */

const WIDTH = 760;
const HEIGHT = 440;
const PLOT = { left: 78, right: 735, top: 52, bottom: 374 };
const TICKS = 6;

// Shown as an image, a drawing does not know the colours of the page: it brings its ground, and follows the reader's scheme.
const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #1f2328; }
  .title { font-size: 15px; font-weight: 600; }
  .ground { fill: #ffffff; stroke: #d1d9e0; }
  .grid { stroke: #d1d9e0; }
  .line { fill: none; stroke-width: 2; }
  .dashed { stroke-dasharray: 6 4; }
  .one { stroke: #0969da; }
  .two { stroke: #bc4c00; }
  circle { fill: #ffffff; stroke-width: 2; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; }
    .ground { fill: #0d1117; stroke: #3d444d; }
    .grid { stroke: #3d444d; }
    .one { stroke: #58a6ff; }
    .two { stroke: #f0883e; }
    circle { fill: #0d1117; }
  }
`;

/**
 * Lines over linear axes that begin at 0, as a whole SVG.
 * @param {readonly Line[]} lines With at least one point.
 * @param {Texts} texts
 */
export function lineChart(lines, texts) {
  const points = lines.flatMap((line) => line.points);
  const xTicks = niceTicks(Math.max(...points.map(([x]) => x)), TICKS);
  const yTicks = niceTicks(Math.max(...points.map(([, y]) => y)), TICKS);
  const x = scaleTo(xTicks, [PLOT.left, PLOT.right]);
  const y = scaleTo(yTicks, [PLOT.bottom, PLOT.top]);
  const parts = [
    `<rect class="ground" x="0.5" y="0.5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="6"/>`,
    `<text class="title" x="${PLOT.left}" y="30">${escaped(texts.title)}</text>`,
    ...axes(
      xTicks.map((tick) => [tick, x(tick)]),
      yTicks.map((tick) => [tick, y(tick)]),
    ),
    ...axisTitles(texts),
    ...lines.map((line) => drawn(line, x, y)),
    ...lines.map(legend),
  ];
  const opening = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${escaped(texts.title)}">`;
  return `${opening}\n<style>${STYLE}</style>\n${parts.join("\n")}\n</svg>\n`;
}

/**
 * Round numbers (1, 2 or 5 of a power of ten apart) from 0 to the first that is not below `max`.
 * @param {number} max More than 0.
 * @param {number} about How many steps there should be, at the most.
 * @returns {number[]}
 */
export function niceTicks(max, about) {
  const power = 10 ** Math.floor(Math.log10(max / about));
  const step = power * ([1, 2, 5].find((factor) => max / (power * factor) <= about) ?? 10);
  return Array.from({ length: Math.ceil(max / step) + 1 }, (_, index) => index * step);
}

/**
 * The scale that puts the first tick at the start of a range and the last at its end.
 * @param {readonly number[]} ticks
 * @param {readonly [start: number, end: number]} range
 * @returns {Scale}
 */
export function scaleTo(ticks, [start, end]) {
  const last = ticks.at(-1) ?? 1;
  return (value) => start + ((end - start) * value) / last;
}

/** @typedef {readonly [value: number, place: number]} Tick */

/** @param {readonly Tick[]} x @param {readonly Tick[]} y */
function axes(x, y) {
  return [
    ...x.map(
      ([value, at]) =>
        `<text x="${pixels(at)}" y="${PLOT.bottom + 20}" text-anchor="middle">${shown(value)}</text>`,
    ),
    ...y.map(([value, at]) => {
      const line = `<line class="grid" x1="${PLOT.left}" x2="${PLOT.right}" y1="${pixels(at)}" y2="${pixels(at)}"/>`;
      return `${line}<text x="${PLOT.left - 8}" y="${pixels(at + 4)}" text-anchor="end">${shown(value)}</text>`;
    }),
  ];
}

/** @param {Texts} texts */
function axisTitles({ x, y }) {
  const middle = (PLOT.top + PLOT.bottom) / 2;
  return [
    `<text x="${(PLOT.left + PLOT.right) / 2}" y="${HEIGHT - 20}" text-anchor="middle">${escaped(x)}</text>`,
    `<text transform="translate(24 ${middle}) rotate(-90)" text-anchor="middle">${escaped(y)}</text>`,
  ];
}

/** @param {Line} line @param {Scale} x @param {Scale} y */
function drawn(line, x, y) {
  const places = line.points.map(([left, up]) => `${pixels(x(left))},${pixels(y(up))}`);
  const dots = places.map((place) => {
    const [left, up] = place.split(",");
    return `<circle class="${colorOf(line)}" cx="${left}" cy="${up}" r="3.5"/>`;
  });
  return `<polyline class="${strokeOf(line)}" points="${places.join(" ")}"/>${dots.join("")}`;
}

/** @param {Line} line @param {number} index */
function legend(line, index) {
  const left = PLOT.left + 18;
  const y = PLOT.top + 18 + 22 * index;
  const stroke = `<line class="${strokeOf(line)}" x1="${left}" x2="${left + 34}" y1="${y}" y2="${y}"/>`;
  return `${stroke}<text x="${left + 42}" y="${y + 4}">${escaped(line.name)}</text>`;
}

/** @param {Line} line */
function strokeOf(line) {
  return `line ${colorOf(line)}${line.isDashed ? " dashed" : ""}`;
}

/** @param {Line} line */
function colorOf({ color }) {
  return color === 1 ? "one" : "two";
}

/** @param {number} value */
function pixels(value) {
  return String(Math.round(value * 10) / 10);
}

/** @param {number} value */
function shown(value) {
  return value.toLocaleString("en-US", { maximumFractionDigits: 2 });
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
