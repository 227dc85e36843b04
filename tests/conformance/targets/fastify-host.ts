import { linkNodeModules } from "../../support/node-env.mjs";
import { pathWith, type ProjectStack } from "../../support/project-stack.js";
import type { Target } from "../target.js";
import { fastify } from "./fastify.js";
import { BARE_LEAVES, CLAIMS_LEAVES, REFUSES } from "./fastify-host-leaves.js";
import { deployInHost } from "./in-host.js";

const DRIZZLE_KIT = [
  ["drizzle-kit", "generate"],
  ["drizzle-kit", "migrate"],
];

/** One with Drizzle, drizzle-kit, and a hook that lets only callers with a token in. */
export const fastifyClaims: Target = {
  ...fastify,
  leaves: CLAIMS_LEAVES,
  refuses: REFUSES,
  name: "a Fastify project with a Drizzle and a hook of its own",
  deploy: (spec) =>
    deployInHost(
      {
        target: "fastify",
        name: "claims",
        prepare: serving(["tsx", "src/server.ts"], "/ping"),
        migrate: DRIZZLE_KIT,
      },
      spec,
    ),
};

/** One that has neither, in JavaScript and CommonJS, so that all of ours comes along. */
export const fastifyBare: Target = {
  ...fastify,
  leaves: BARE_LEAVES,
  refuses: REFUSES,
  name: "a Fastify project without database and users",
  deploy: (spec) =>
    deployInHost(
      {
        target: "fastify",
        name: "commonjs",
        prepare: serving(["node", "src/server.js"], "/health"),
        migrate: [["node", "src/resources/migrate.mjs"]],
      },
      spec,
    ),
};

function serving(app: readonly string[], live: string): (folder: string) => Promise<ProjectStack> {
  return async (folder) => ({
    app,
    variables: { PATH: pathWith(await linkNodeModules(folder)) },
    live,
  });
}
