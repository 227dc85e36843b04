/** A fenced block of a page, in the order of the page. */
export interface Block {
  /** The line of its fence, counted from 1. */
  readonly line: number;
  readonly language: string;
  readonly text: string;
  /** What the comment before it says: `<!-- in: examples/tasks.yaml -->`, `<!-- elsewhere: needs Docker -->`. */
  readonly note: { readonly word: string; readonly value: string } | null;
}

const FENCE = /^```(.*)$/;
const NOTE = /^<!-- ([a-z]+): (.+) -->$/;

/** All fenced blocks of a Markdown page. */
export function blocksOf(page: string): readonly Block[] {
  const lines = page.split("\n");
  const fences = lines.flatMap((line, index) => (FENCE.test(line) ? [index] : []));
  const blocks: Block[] = [];
  for (let index = 0; index + 1 < fences.length; index += 2) {
    const [start = 0, end = 0] = fences.slice(index);
    const noted = NOTE.exec(lines.slice(0, start).findLast((line) => line.trim() !== "") ?? "");
    blocks.push({
      line: start + 1,
      language: FENCE.exec(lines[start] ?? "")?.[1] ?? "",
      text: lines.slice(start + 1, end).join("\n"),
      note: noted === null ? null : { word: noted[1] ?? "", value: noted[2] ?? "" },
    });
  }
  return blocks;
}

/** The port that pages speak of. */
const SHOWN = /127\.0\.0\.1:8000/g;
/** What a reader leaves running in a terminal of its own. */
const SERVES = /^(.*\S) +# serves\b.*$/;

/**
 * The commands of a page as one script of bash, which ends with the first command that fails. What serves goes into the background
 * until the script ends; the commands after it wait until it answers on `port`.
 */
export function scriptOf(blocks: readonly Block[], port: number): string {
  const commands = blocks.map(
    ({ line, text }) => `echo "--- line ${line}" >&2\n${text.split("\n").map(run).join("\n")}`,
  );
  return [PRELUDE, ...commands].join("\n").replace(SHOWN, `127.0.0.1:${port}`);
}

function run(line: string): string {
  const command = SERVES.exec(line)?.[1];
  return command === undefined ? line : `serve ${command}`;
}

const PRELUDE = String.raw`set -euo pipefail
trap 'trap - EXIT; kill -- $(jobs -p | sed s/^/-/) 2>/dev/null || true' EXIT
set -m
serve() {
  "$@" >&2 &
  for _ in $(seq 300); do
    command curl --fail --silent --output /dev/null http://127.0.0.1:8000/health/live && return
    sleep 0.2
  done
  return 1
}
curl() { command curl --fail-with-body --silent --show-error "$@"; }
`;
