import { expect, it } from "vitest";
import {
  PYTHON_IMPORTS,
  putImports,
  takeImports,
  TYPESCRIPT_IMPORTS,
} from "../../src/render/import-block.js";

const PYTHON = `"""Doc."""

import os
from a import (
    b,  # why (not c
    d,
)
from e import f, g as h
from i import *
import j  # (see k
from l import m, \\
    n

from o import p


def q():
    import r
`;

const TYPESCRIPT = `/** Doc. */

import s, { t } from "u";
import { v, type W } from "x"; // why
import {
  // first
  y,
} from "z";
import type { A, B as C } from "d";
import "./e.js";
import * as f from "g";

export const h = 1;
`;

it.each([
  ["Python", PYTHON, PYTHON_IMPORTS, 8],
  ["TypeScript", TYPESCRIPT, TYPESCRIPT_IMPORTS, 7],
] as const)(
  "what is taken out of a %s file is put back as it was, comments included",
  (_, text, syntax, count) => {
    const apart = takeImports(text, syntax);
    expect(apart.imports).toHaveLength(count);
    expect(apart.text).not.toMatch(/^(?:import|from)/m);
    expect(putImports(apart, syntax)).toBe(text);
  },
);

it("names of one module are one by one, and of one statement again", () => {
  const { text, imports } = takeImports("from a import b, c as d\n\nx\n", PYTHON_IMPORTS);
  expect(imports).toEqual([
    { from: "a", name: "b", section: 0 },
    { from: "a", name: "c as d", section: 0 },
  ]);
  expect(
    putImports({ text, imports: [...imports, { from: "e", name: "f", section: 1 }] }, PYTHON_IMPORTS),
  ).toBe("from a import b, c as d\n\nfrom e import f\n\nx\n");
});

it("an import of a type and of the value of that name is one of the value", () => {
  const { text } = takeImports('import { a } from "b";\n', TYPESCRIPT_IMPORTS);
  const imports = ["type a", "a", "type c"].map((name) => ({ from: '"b"', name, section: 0 }));
  expect(putImports({ text, imports }, TYPESCRIPT_IMPORTS)).toBe('import { a, type c } from "b";\n');
});

it("a file without imports stays as it is", () => {
  expect(takeImports("x = 1\n", PYTHON_IMPORTS)).toEqual({ text: "x = 1\n", imports: [] });
});
