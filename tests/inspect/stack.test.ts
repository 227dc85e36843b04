import { describe, expect, test } from "vitest";
import { stackFact } from "../../src/inspect/stack.js";
import { factLines, projectOf } from "./project-folder.js";

const manifest = (...names: readonly string[]): string =>
  JSON.stringify({ name: "x", dependencies: Object.fromEntries(names.map((name) => [name, "*"])) });

describe("what a project is written with", () => {
  test.each([
    ["express", "import express from 'express';"],
    ["hono", 'import { Hono } from "hono";'],
    ["koa", "const Koa = require('koa')"],
    ["fastify", "import Fastify from 'fastify'"],
  ])("%s, by its package and an import", (name, text) => {
    const fact = stackFact(projectOf({ "package.json": manifest(name), "src/app.ts": text }));
    expect(factLines(fact)).toBe(`certain ${name} ← package.json:1, src/app.ts:1`);
  });

  test.each([
    [
      "fastapi",
      "requirements.txt",
      'fastapi[standard]>=0.115 ; python_version > "3.9"\n',
      "from fastapi import FastAPI",
    ],
    ["flask", "requirements.txt", "# the web\nFlask==3.0.0\n", "import os, flask"],
    [
      "django",
      "pyproject.toml",
      '[tool.poetry.dependencies]\nDjango = "^5.0"\n',
      "from django.urls import path",
    ],
    ["starlette", "Pipfile", '[packages]\nstarlette = "*"\n', "from starlette.applications import Starlette"],
  ])("%s, by %s and an import", (name, path, list, text) => {
    const fact = stackFact(projectOf({ [path]: list, "app/main.py": text }));
    expect(fact).toMatchObject({ kind: "certain", value: name });
  });

  test("NestJS on Fastify is NestJS", () => {
    const texts = { "package.json": manifest("@nestjs/core", "@nestjs/common", "fastify") };
    expect(factLines(stackFact(projectOf(texts)))).toContain("likely nestjs");
  });

  test("FastAPI brings Starlette with it", () => {
    const texts = { "main.py": "from fastapi import FastAPI\nfrom starlette.requests import Request\n" };
    expect(factLines(stackFact(projectOf(texts)))).toBe("certain fastapi ← main.py:1");
  });

  test("a package that only the dependencies name gives way to one that is imported", () => {
    const texts = {
      "package.json": manifest("express", "fastify"),
      "src/app.js": "// import express from 'express'\nimport fastify from 'fastify'\n",
    };
    expect(factLines(stackFact(projectOf(texts)))).toBe("certain fastify ← package.json:1, src/app.js:2");
  });

  test("two that are imported are asked about", () => {
    const texts = {
      "package.json": manifest("express", "fastify"),
      "src/new.js": "import fastify from 'fastify'",
      "src/old.js": "import express from 'express'",
    };
    expect(stackFact(projectOf(texts))).toMatchObject({
      kind: "ambiguous",
      candidates: [{ value: "fastify" }, { value: "express" }],
    });
  });

  test("names in strings, comments and other packages are none", () => {
    const texts = {
      "package.json": manifest("fastify-plugin", "express-session"),
      "pyproject.toml": '[project]\n# fastapi\ndependencies = ["fastapi-utils", "my-flask"]\n',
      "main.py": '"""\nimport flask\n"""\nx = "from django.db import models"\nimport fastapi_utils\n',
      "src/app.js": "const text = `import koa from 'koa'`",
    };
    expect(stackFact(projectOf(texts))).toEqual({ kind: "none" });
  });

  test("one service below the root is named with its folder", () => {
    const texts = {
      "README.md": "",
      "backend/requirements.txt": "fastapi\n",
      "backend/main.py": "import fastapi\n",
      "frontend/package.json": manifest("react"),
    };
    expect(factLines(stackFact(projectOf(texts)))).toEqual([
      "perhaps fastapi ← backend/requirements.txt:1, backend/main.py:1",
    ]);
  });
});
