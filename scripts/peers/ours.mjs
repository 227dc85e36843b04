import { specOf, withFieldMore } from "../bench-spec.mjs";

/** @typedef {import("./peer.mjs").Peer} Peer */

/** @param {string} target @param {(number: number) => string} proof @returns {Peer} */
function ours(target, proof) {
  return {
    name: `backend-gen, ${target}`,
    note: "the packed tool, `generate` from a `backend.yaml` in an empty folder: a whole project",
    packages: null,
    bin: "backend-gen/bin/backend-gen.js",
    state: [".backend-gen"],
    skeleton: () => Promise.resolve(),
    proof,
    asked: {
      by: "description",
      args: ["generate"],
      path: "backend.yaml",
      text: (count) => specOf(target, count),
      withFieldMore,
    },
  };
}

/** @type {readonly Peer[]} */
export const OURS = [
  ours("fastapi", (number) => `tests/things_${number}/test_http.py`),
  ours("fastify", (number) => `tests/things-${number}/http.test.ts`),
];
