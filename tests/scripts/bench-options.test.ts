import { expect, it } from "vitest";
import { benchOptions } from "../../scripts/bench-options.mjs";

it("the bench reads what is asked of it", () => {
  const asked = benchOptions(["--backends", "--target", "fastify", "--rounds", "5", "--write"]);
  expect(asked).toMatchObject({ backends: true, targets: ["fastify"], rounds: 5, write: true, check: false });
  expect(benchOptions(["--peers", "--counts", "10,20"])).toMatchObject({
    peers: true,
    counts: [10, 20],
    only: "",
  });
});

it.each([
  [["--rouns", "5"], "--rouns"],
  [["peers"], "peers"],
  [["--runs", "many"], "--runs takes a number above 0, not 'many'"],
  [["--counts", "50,"], "--counts takes a number above 0, not ''"],
  [["--target", "express"], "--target takes fastapi or fastify, not 'express'"],
])("%j starts no bench", (words, message) => {
  expect(() => benchOptions(words)).toThrow(message);
});
