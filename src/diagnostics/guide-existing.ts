import { command, situation } from "./guide-entry.js";

const express = `{ "name": "shop", "dependencies": { "express": "^5.0.0" } }\n`;
const main = `from fastapi import FastAPI\n\napp = FastAPI()\n`;

/** BG32xx: projects that somebody else wrote. */
export const existingGuide = {
  BG3201: situation(
    "A file of yours that cannot be patched",
    "the application is made in two branches of an if, or the file does not parse",
    "Paste what is shown at the place that is named, and run again: it is then found.",
  ),
  BG3202: command("A stack without a target", {
    files: { "package.json": express, "index.js": `const app = require("express")();\n` },
    command: "backend-gen resource tasks title:string",
    mend: "Make a project of its own for it: backend-gen init my-backend",
  }),
  BG3203: command("It is not clear which one is meant", {
    files: { "requirements.txt": "fastapi>=0.121\n", "public.py": main, "admin.py": main },
    command: "backend-gen resource tasks title:string --yes",
    mend: "Say which: --host entry=public.py:app",
  }),
  BG3204: command("A project with another ORM", {
    files: { "requirements.txt": "fastapi>=0.121\ntortoise-orm\n", "main.py": `import tortoise\n${main}` },
    command: "backend-gen resource tasks title:string --yes",
    mend: "Have SQLModel beside it: --bring-orm",
  }),
  BG3205: command("A repository of several projects", {
    files: {
      "package.json": `{ "private": true, "workspaces": ["apps/*"] }\n`,
      "apps/api/package.json": `{ "name": "api", "dependencies": { "fastify": "^5.0.0" } }\n`,
      "apps/api/app.js": `const app = require("fastify")();\n`,
    },
    command: "backend-gen resource tasks title:string",
    mend: "Name the folder of one: backend-gen -C apps/api resource tasks title:string",
  }),
  BG3206: command("An answer about a project that is none", {
    files: { "requirements.txt": "fastapi>=0.121\n", "main.py": main },
    command: "backend-gen resource tasks title:string --host entrance=main.py:app",
    mend: "Give a key that backend.yaml's host has: --host entry=main.py:app",
  }),
  BG3207: command("The application was not found", {
    files: { "requirements.txt": "fastapi>=0.121\n", "main.py": "import fastapi\n" },
    command: "backend-gen resource tasks title:string --yes",
    mend: "Say where it is made: --host entry=main.py:app",
  }),
  BG3208: command("A framework that is too old", {
    files: { "requirements.txt": "fastapi==0.80.0\n", "main.py": main },
    command: "backend-gen resource tasks title:string --yes",
    mend: "Update FastAPI first.",
  }),
  BG3210: command("A project that nothing can be put into", {
    files: {
      "package.json": `{ "name": "shop", "dependencies": { "fastify": "^5.0.0" } }\n`,
      "app.js": `const app = require("fastify")();\napp.get("/", () => ({);\n`,
    },
    command: "backend-gen resource tasks title:string --yes",
    mend: "Mend the line that is named.",
  }),
  BG3209: command("A project that init does not touch", {
    files: { "requirements.txt": "fastapi>=0.121\n", "main.py": main },
    command: "backend-gen init --yes --resource 'tasks title:string'",
    mend: "Add to it: backend-gen resource tasks title:string",
  }),
};
