import { describe, expect, it } from "vitest";
import { typescriptRegister } from "../../src/patch/typescript/typescript-register.js";
import { patchText } from "../../src/patch/run-patch.js";
import { parseTypeScript } from "../../src/syntax/typescript/parse-typescript.js";
import { registration } from "./patches.js";

const ROUTES = Array.from({ length: 1000 }, (_, index) => [
  `app.get('/things/${index}', async (request) => {`,
  `  const id = request.query.id ?? ${index}`,
  `  return { id, name: \`thing \${id}\`, app: 'app.listen()' }`,
  "})",
]).flat();
const ENTRY = [
  "import Fastify from 'fastify'",
  "",
  "export const app = Fastify()",
  "app.register(import('./plugins.js'))",
  ...ROUTES,
  "await app.listen({ port: 3000 })",
  "",
];

describe("an entry of 4,000 lines", () => {
  it("gets two lines more", () => {
    const outcome = patchText(ENTRY.join("\n"), registration({ modules: "esm" }), typescriptRegister);
    if (outcome.kind !== "patched") throw new Error(JSON.stringify(outcome));
    expect(outcome.text.split("\n")).toEqual([
      ENTRY[0],
      "import { apiRoutes } from './resources/api'",
      ...ENTRY.slice(1, 4),
      "app.register(apiRoutes, { prefix: '/api/v1' })",
      ...ENTRY.slice(4),
    ]);
  });

  it("takes a small multiple of the time of parsing it", () => {
    const text = ENTRY.join("\n");
    const parsing = cpuTime((run) => parseTypeScript("app.js", `${text}//${run}`));
    const patching = cpuTime((run) => patchText(`${text}//${run}`, registration(), typescriptRegister));
    expect(patching).toBeLessThan(20 * parsing);
  });
});

/** Milliseconds of processor time that the quickest of some runs takes: a busy machine slows the others. */
function cpuTime(work: (run: number) => unknown): number {
  const times = [1, 2, 3, 4, 5].map((run) => {
    const start = process.cpuUsage();
    work(run);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
