import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

/**
 * Run by itself with the main files of Fastify projects that share their packages: prints the OpenAPI document of each, a line each.
 * All run in one process, as `node main.js openapi`, so that what they depend on is loaded once.
 */
const print = console.log;
const files = process.argv.slice(2);
process.argv = [...process.argv.slice(0, 2), "openapi"];
for (const file of files) {
  /** @type {string[]} */
  const printed = [];
  console.log = (/** @type {string} */ text) => void printed.push(text);
  // zod remembers what schemas are called as long as the process lives.
  /** @type {{ globalRegistry: { clear: () => void } }} */
  const zod = createRequire(file)("zod");
  zod.globalRegistry.clear();
  await import(pathToFileURL(file).href);
  print(JSON.stringify(JSON.parse(printed.join(""))));
}
