import { join } from "node:path";
import { pathToFileURL } from "node:url";

// node feathers-answers.mjs MODULES app|service [NAME]: what its own command line does, with answers to what it would ask,
// and without the installation that ends a new app.
const [modules = "", what = "", name = "skeleton"] = process.argv.slice(2);

/** What is used of it; its errors are printed, and the exit code is 0 all the same. */
/**
 * @typedef {object} Feathers
 * @property {(name: string) => (options: object) => Promise<void>} commandRunner
 *
 * @typedef {object} Generators
 * @property {(answers: object, settings: object) => object} getContext
 * @property {(folder: string, name: string, file: string) => (context: object) => Promise<object>} runGenerator
 */

if (what === "service") {
  const cli = /** @type {Feathers} */ (await load("cli"));
  const answers = { name, path: name, type: "knex", authentication: true, schema: "typebox" };
  await cli.commandRunner("service")(answers);
} else {
  const { getContext, runGenerator } = /** @type {Generators} */ (await load("generators"));
  const answers = {
    ...{ name, description: "A skeleton", language: "ts", framework: "koa", transports: ["rest"] },
    ...{ packager: "npm", client: true, schema: "typebox", database: "postgresql" },
    connectionString: "postgres://127.0.0.1:5432/skeleton",
  };
  const context = getContext(answers, { exec: () => Promise.resolve(0) });
  await runGenerator(join(modules, "@feathersjs", "generators", "lib"), "app", "index.js")(context);
}

/** @param {"cli" | "generators"} part @returns {Promise<unknown>} */
function load(part) {
  return import(pathToFileURL(join(modules, "@feathersjs", part, "lib", "index.js")).href);
}
