import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.js";
import { withAllBelow } from "../../src/cli/help/command-tree.js";
import { testHost } from "../host/test-host.js";
import { ownProgram } from "./own-program.js";

const program = ownProgram();
const nodes = withAllBelow(program).map((node) => [node.words.join(" "), node] as const);

async function scriptFor(shell: string): Promise<string> {
  const host = testHost("/");
  expect(await main(["completion", shell], host)).toBe(0);
  return host.printed.out;
}

describe("the script for bash", () => {
  it.each(nodes)("knows the commands and options of %j", async (name, { commands, options }) => {
    const script = await scriptFor("bash");
    const own = new RegExp(`^_backend_gen_options\\(\\)[^]*?^ {4}"${name}"\\) echo "([^"]*)"`, "m").exec(
      script,
    );
    const words = (own?.[1] ?? "").split(" ");
    const all = [...options, ...program.options].flatMap(({ long, short }) => [long, short ?? long]);
    expect(words).toEqual(expect.arrayContaining(all));
    const below = commands.map((node) => node.words.at(-1)).join(" ");
    if (below !== "") expect(script).toContain(`    "${name}") echo "${below}" ;;`);
  });

  it.each(nodes)("knows the words that options of %j choose from", async (name, { options }) => {
    const script = await scriptFor("bash");
    for (const { long, choices } of options)
      if (choices.length > 0) expect(script).toContain(`"${name} ${long}") echo "${choices.join(" ")}" ;;`);
  });
});

describe("the script for zsh", () => {
  it.each(nodes)("knows the commands and options of %j", async (_, { words, commands, options }) => {
    const script = await scriptFor("zsh");
    const name = ["_backend_gen", ...words].join("_");
    const start = script.indexOf(`\n${name}() {`);
    const own = script.slice(start, script.indexOf("\n}\n", start));
    for (const { long, choices } of options) {
      expect(own).toMatch(new RegExp(`[')*]${long}[=[]`));
      if (choices.length > 0) expect(own).toContain(`:(${choices.join(" ")})'`);
    }
    for (const below of commands)
      expect(own).toContain(` ${below.words.at(-1)}) ${name}_${below.words.at(-1)} ;;`);
  });
});

describe("the script for fish", () => {
  it.each(nodes)("knows the commands and options of %j", async (name, { commands, options }) => {
    const lines = (await scriptFor("fish")).split("\n");
    const own = lines.filter((line) => line.includes(`'__backend_gen_is "${name}"`)).join("\n");
    const everywhere = lines.filter((line) => /^complete -c backend-gen (-s . )?-l /.test(line)).join("\n");
    for (const { long, choices } of options) {
      expect(`${own}\n${everywhere}`).toMatch(new RegExp(` -l ${long.slice(2)} `));
      if (choices.length > 0) expect(own).toContain(`-l ${long.slice(2)} -r -f -a '${choices.join(" ")}'`);
    }
    for (const below of commands) expect(own).toContain(` -a ${below.words.at(-1)} -d `);
  });
});

it("a shell that there is no script for is refused", async () => {
  const host = testHost("/");
  expect(await main(["completion", "tcsh"], host)).toBe(2);
  expect(host.printed.err).toContain("Allowed choices are bash, zsh, fish");
});
