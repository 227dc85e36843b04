import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Blueprint } from "../../src/blueprint/blueprint.js";
import { resolveBlueprint } from "../../src/blueprint/resolve.js";
import { runs } from "../support/runs.js";
import type { PlainSpec } from "./plain-spec.js";
import { drawnSpecArbitrary, relatedSpecArbitrary } from "./related-spec-arbitrary.js";
import { allFindings, blueprintOf } from "./resolved.js";
import { specArbitrary } from "./spec-arbitrary.js";
import { specOf } from "./spec-of.js";

function isFrozenThroughout(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozenThroughout);
}

function hasDoubles(names: readonly string[]): boolean {
  return new Set(names).size < names.length;
}

function databaseNames({ resources }: Blueprint): string[] {
  return resources.flatMap(({ table, indexes }) => [table, ...indexes.map(({ name }) => name)]);
}

const anySpec = fc.oneof(specArbitrary, relatedSpecArbitrary);

const UNWISE = /^BG208\d /;

describe("for every valid spec", () => {
  test("there is a blueprint, and no finding but what is unwise", () => {
    fc.assert(
      fc.property(specArbitrary, (plain) => {
        expect(allFindings(plain).filter((finding) => !UNWISE.test(finding))).toEqual([]);
      }),
      runs(300),
    );
  });

  test("with relations, nearly all that is drawn is valid, so that no feature is left out for its names", () => {
    const drawn = fc.sample(drawnSpecArbitrary, { numRuns: 200, seed: 7 });
    const valid = drawn.filter((plain) => resolveBlueprint(specOf(plain)).value !== null);
    expect(valid.length).toBeGreaterThan(190);
    const fields = valid.flatMap(({ resources }) =>
      Object.values(resources).flatMap((resource) => Object.values(resource.fields)),
    );
    for (const type of ["ref", "many"])
      expect(fields.filter((field) => field.type === type).length).toBeGreaterThan(100);
  });

  test("the same spec gives the same blueprint, in whatever order its resources are written", () => {
    fc.assert(
      fc.property(anySpec, (plain) => {
        const reversed: PlainSpec = {
          ...plain,
          resources: Object.fromEntries(Object.entries(plain.resources).reverse()),
        };
        expect(JSON.stringify(blueprintOf(plain))).toBe(JSON.stringify(blueprintOf(reversed)));
      }),
      runs(100),
    );
  });

  test("the blueprint is frozen throughout, and the spec is left alone", () => {
    fc.assert(
      fc.property(anySpec, (plain) => {
        const spec = specOf(plain);
        const before = JSON.stringify([...spec.resources.values()].map(({ fields }) => [...fields]));
        expect(isFrozenThroughout(resolveBlueprint(spec).value)).toBe(true);
        expect(JSON.stringify([...spec.resources.values()].map(({ fields }) => [...fields]))).toBe(before);
        expect(
          [...spec.resources.values()].every(({ fields }) =>
            [...fields.values()].every((field) => !Object.isFrozen(field)),
          ),
        ).toBe(true);
      }),
      runs(100),
    );
  });

  test("names in the database are distinct and fit PostgreSQL", () => {
    fc.assert(
      fc.property(anySpec, (plain) => {
        const names = databaseNames(blueprintOf(plain));
        expect(hasDoubles(names)).toBe(false);
        expect(names.every((name) => /^[a-z][a-z0-9_]{0,62}$/.test(name))).toBe(true);
      }),
      runs(100),
    );
  });

  test("paths, classes and a resource's JSON keys are distinct", () => {
    fc.assert(
      fc.property(anySpec, (plain) => {
        const { resources } = blueprintOf(plain);
        expect(hasDoubles(resources.map(({ path }) => path))).toBe(false);
        expect(hasDoubles(resources.map(({ name }) => name.singular.pascal))).toBe(false);
        expect(resources.some(({ fields }) => hasDoubles(fields.map(({ json }) => json)))).toBe(false);
      }),
      runs(100),
    );
  });
});
