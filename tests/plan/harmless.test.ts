import { expect, it } from "vitest";
import { isHarmless } from "../../src/plan/harmless.js";

it.each([
  "README",
  "README.md",
  "readme.rst",
  "LICENSE",
  "LICENSE-MIT",
  "LICENCE.txt",
  ".git",
  ".gitignore",
  ".github",
  ".idea",
  ".DS_Store",
  ".prettierrc",
  ".prettierrc.toml",
  ".prettierignore",
  "prettier.config.mjs",
])("%s may be there before a project is made", (name) => expect(isHarmless(name)).toBe(true));

it.each([
  "package.json",
  "app",
  "main.py",
  "readmeister",
  ".env",
  "src",
  "licenses.py",
  "pyproject.toml",
  "prettier.ts",
])("%s keeps a project from being made", (name) => expect(isHarmless(name)).toBe(false));
