import { parseArgs } from "node:util";

export const USAGE = `npm run bench -- [what] [options]

What is measured:
  (nothing)           what the commands cost, as multiples of starting node
  --peers             the same beside other generators
  --backends          what is generated, under load
  --growth            what 10 to 1,000 resources cost
  --npx               the packed tool through npx, with an empty cache and again

Options:
  --runs N            how often each is run
  --only TEXT         only the commands, or the peer, of this name
  --counts 50,200     how many resources the peers generate
  --target NAME       only this target's backend (fastapi, fastify)
  --rounds N          how often each backend is put under load
  --seconds N         how long each time
  --check             fail over the budget
  --write             put the table into docs/benchmarks.md
  --help              this text`;

const FLAG = /** @type {const} */ ({ type: "boolean", default: false });
const TEXT = /** @type {const} */ ({ type: "string" });
const TARGETS = /** @type {const} */ (["fastapi", "fastify"]);

/**
 * What the words after `npm run bench --` ask for.
 * @param {readonly string[]} words
 * @throws {Error} in a word that says nothing to the bench, or whose value is none
 */
export function benchOptions(words) {
  const { values } = parseArgs({
    args: [...words],
    options: {
      peers: FLAG,
      backends: FLAG,
      growth: FLAG,
      npx: FLAG,
      check: FLAG,
      write: FLAG,
      help: FLAG,
      runs: TEXT,
      rounds: TEXT,
      seconds: TEXT,
      only: { ...TEXT, default: "" },
      counts: { ...TEXT, default: "50,200" },
      target: TEXT,
    },
  });
  return {
    ...values,
    runs: optional("--runs", values.runs),
    rounds: optional("--rounds", values.rounds),
    seconds: optional("--seconds", values.seconds),
    counts: values.counts.split(",").map((count) => positive("--counts", count)),
    targets: values.target === undefined ? TARGETS : [targetOf(values.target)],
  };
}

/** @param {string} name @param {string | undefined} text */
function optional(name, text) {
  return text === undefined ? undefined : positive(name, text);
}

/** @param {string} name @param {string} text */
function positive(name, text) {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`${name} takes a number above 0, not '${text}'`);
}

/** @param {string} name */
function targetOf(name) {
  const target = TARGETS.find((known) => known === name);
  if (target !== undefined) return target;
  throw new Error(`--target takes ${TARGETS.join(" or ")}, not '${name}'`);
}
