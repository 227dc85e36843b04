import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runOrThrow } from "../../tests/support/run-command.mjs";
import { PEER_ENV, nameOf } from "./peer.mjs";

const BIN = "@nestjs/cli/bin/nest.js";

/** @type {import("./peer.mjs").Peer} */
export const NEST = {
  name: "nest",
  note: "`nest g resource NAME --type rest --crud` in what `nest new` makes, with `@nestjs/mapped-types` in its package.json: otherwise the first run also installs it",
  packages: { "@nestjs/cli": "12.0.8" },
  bin: BIN,
  state: [],
  skeleton: async (folder, modules) => {
    const words = ["new", "skeleton", "--directory", ".", "--package-manager", "npm"];
    await runOrThrow(process.execPath, [join(modules, BIN), ...words, "--skip-install", "--skip-git"], {
      cwd: folder,
      env: PEER_ENV,
    });
    const path = join(folder, "package.json");
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace('"dependencies": {', '$&\n    "@nestjs/mapped-types": "*",'));
  },
  proof: (number) => `src/${nameOf(number)}/entities/${nameOf(number)}.entity.ts`,
  asked: {
    by: "name",
    script: null,
    args: (number) => ["g", "resource", nameOf(number), "--type", "rest", "--crud"],
    noAgain: "a run for a name that is there ends with a conflict",
    noChange: "it takes no fields",
  },
};
