import { fileURLToPath } from "node:url";
import { runOrThrow } from "../../tests/support/run-command.mjs";
import { PEER_ENV, nameOf } from "./peer.mjs";

const ANSWERS = fileURLToPath(new URL("feathers-answers.mjs", import.meta.url));

/** @type {import("./peer.mjs").Peer} */
export const FEATHERS = {
  name: "feathers",
  note: "`feathers generate service` with knex, TypeBox and authentication in what `feathers generate app` makes; the questions that have no option are answered in its place",
  packages: { "@feathersjs/cli": "5.0.50" },
  bin: "@feathersjs/cli/bin/feathers.js",
  state: [],
  skeleton: async (folder, modules) => {
    await runOrThrow(process.execPath, [ANSWERS, modules, "app"], { cwd: folder, env: PEER_ENV });
  },
  proof: (number) => `src/services/${nameOf(number)}/${nameOf(number)}.schema.ts`,
  asked: {
    by: "name",
    script: ANSWERS,
    args: (number, modules) => [modules, "service", nameOf(number)],
    noAgain: "a run for a name that is there asks what to do with each file",
    noChange: "it takes no fields",
  },
};
