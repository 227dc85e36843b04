import { describe, expect, it } from "vitest";
import { typescriptRegister } from "../../src/patch/typescript/typescript-register.js";
import { patchText } from "../../src/patch/run-patch.js";
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

  it("takes no longer than parsing it a few times", () => {
    const text = ENTRY.join("\n");
    patchText(text, registration(), typescriptRegister);
    const parsing = cpuTime(() => typescriptRegister.errors("src/other.ts", `${text}\n`));
    const patching = cpuTime(() => patchText(text, registration(), typescriptRegister));
    expect(patching).toBeLessThan(Math.max(6 * parsing, 300));
  });
});

/** Milliseconds of processor time. */
function cpuTime(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
