import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.js";
import { toolVersion } from "../../src/cli/version.js";
import { fillFolder, temporaryFolder } from "../host/temporary-folder.js";
import { testHost } from "../host/test-host.js";
import { runCli } from "./run-cli.js";

const spec = "name: shop\nresources:\n  tasks:\n    fields:\n      title: string\n";

function specFolder(): string {
  const root = temporaryFolder();
  fillFolder(root, { "backend.yaml": spec });
  return root;
}

/** Runs without an engine: whatever loads one fails. */
async function runBare(argv: readonly string[]) {
  const host = testHost("/");
  const code = await main(argv, host, () => Promise.reject(new Error("the engine was loaded")));
  return { code, ...host.printed };
}

describe("help", () => {
  it.each([[], ["--help"], ["-h"], ["help"]])(
    "is printed for %j without loading anything",
    async (...argv) => {
      const { code, out, err } = await runBare(argv);
      expect([code, err]).toEqual([0, ""]);
      expect(out).toContain("Usage: backend-gen [options] [command]");
      expect(out).toContain("backend-gen resource tasks title:string:1..200");
    },
  );

  it.each(["resource", "init", "generate", "validate", "token"])(
    "of %s has examples and the options of every command",
    async (command) => {
      const { code, out } = await runBare([command, "--help"]);
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`Examples:\\n(.*\\n)*? {2}backend-gen (-C \\S+ )?${command}`));
      for (const option of ["--cwd", "--yes", "--json", "--dry-run", "--diff", "--quiet", "--no-color"])
        expect(out).toContain(option);
    },
  );

  it("gives the version of the package", async () => {
    expect(await runBare(["--version"])).toEqual({ code: 0, out: `${toolVersion()}\n`, err: "" });
  });
});

describe("a command line that is wrong", () => {
  it.each([
    [["genrate"], "unknown command 'genrate'", "did you mean generate?"],
    [["generate", "--dry-rum"], "unknown option '--dry-rum'", "did you mean --dry-run?"],
    [["generate", "extra"], "too many arguments", "see: backend-gen generate --help"],
    [["resource"], "missing required argument 'name'", "see: backend-gen resource --help"],
    [["init", "--database", "mysql"], "Allowed choices are neon, postgres", "see: backend-gen init --help"],
  ])("exits 2 and says what was meant: %j", async (argv, message, help) => {
    const { code, out, err } = await runBare(argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
    expect(err).toContain(help);
  });
});

describe("options of every command", () => {
  it.each([[["--json", "validate"]], [["validate", "--json"]]])(
    "work before and after its name: %j",
    async (argv) => {
      expect(JSON.parse((await runCli(specFolder(), argv)).out)).toMatchObject({ command: "validate" });
    },
  );

  it("-C works in another folder", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "there/backend.yaml": spec });
    expect(await runCli(root, ["-C", "there", "validate"])).toMatchObject({ code: 0 });
  });

  it("--quiet prints problems only", async () => {
    expect(await runCli(specFolder(), ["generate", "--quiet"])).toEqual({ code: 0, out: "", err: "" });
    expect((await runCli(temporaryFolder(), ["generate", "--quiet"])).err).toContain("BG3006");
  });
});

describe("colours", () => {
  const coloured = async (argv: readonly string[], variables: Readonly<Record<string, string>>) => {
    const printed: string[] = [];
    const print = (text: string) => void printed.push(text);
    const terminal = {
      isInteractive: false,
      isOutputTerminal: true,
      isErrorTerminal: true,
      width: 80,
      out: print,
      err: print,
    };
    await runCli(specFolder(), argv, { host: { terminal, variable: (name) => variables[name] } });
    return printed.join("").includes("\u{1b}[");
  };

  it("are used on a terminal", async () => {
    expect(await coloured(["generate"], { NO_COLOR: "" })).toBe(true);
  });

  it.each([
    [["generate", "--no-color"], {}],
    [["generate"], { NO_COLOR: "1" }],
    [["generate"], { TERM: "dumb" }],
  ])("are not with %j and %j", async (argv, variables) => {
    expect(await coloured(argv, variables)).toBe(false);
  });
});

describe("a bug of ours", () => {
  const throwing = (variables: Readonly<Record<string, string>>) => ({
    host: { variable: (name: string) => variables[name] },
    engine: {
      resolve: () => {
        throw new Error("unforeseen");
      },
    },
  });

  it("is called one, in one paragraph, with exit code 70", async () => {
    const { code, out, err } = await runCli(specFolder(), ["generate"], throwing({}));
    expect([code, out]).toEqual([70, ""]);
    expect(err).toContain(`this is a bug in backend-gen ${toolVersion()}, not in your input: unforeseen`);
    expect(err).not.toContain("    at ");
  });

  it("shows its stack with BACKEND_GEN_DEBUG=1", async () => {
    expect((await runCli(specFolder(), ["generate"], throwing({ BACKEND_GEN_DEBUG: "1" }))).err).toContain(
      "    at ",
    );
  });
});
