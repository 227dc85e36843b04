import type { TargetName } from "../blueprint/blueprint.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Prompter } from "../host/prompter.js";
import type { Engine } from "./engine.js";
import type { ProjectOptions } from "./new-project.js";

/** Asks for what the flags leave open of a new project; `name` is the one that is offered. */
export async function askProject(
  prompter: Prompter,
  given: ProjectOptions,
  name: string,
): Promise<ProjectOptions> {
  const answered = {
    name: given.name ?? (await prompter.ask({ message: "Name of the project", initial: name })),
  };
  const target = given.target ?? (await askTarget(prompter));
  const database = given.database ?? (await askDatabase(prompter));
  const auth = given.auth ?? (await askAuth(prompter));
  return { ...given, ...answered, target, database, auth };
}

/** Asks for fields, one a line, until an empty line; each is checked as it is typed. At least one. */
export async function askFields(
  prompter: Prompter,
  engine: Engine,
  resource: string,
): Promise<readonly string[]> {
  const fields: string[] = [];
  for (;;) {
    const isFirst = fields.length === 0;
    const message = isFirst
      ? `First field of ${resource} (like title:string:1..200)`
      : "Next field (empty to finish)";
    const answer = (
      await prompter.ask({ message, check: (text) => problemOf(engine, text, isFirst) })
    ).trim();
    if (answer === "") return fields;
    fields.push(answer);
  }
}

/** Asks for the first resource of a project: its name. */
export async function askResourceName(prompter: Prompter): Promise<string> {
  const check = (text: string) => (text.trim() === "" ? "A backend needs at least one resource" : null);
  return (await prompter.ask({ message: "First resource, in the plural", initial: "tasks", check })).trim();
}

async function askTarget(prompter: Prompter): Promise<TargetName> {
  const answer = await prompter.choose("Stack", [
    { value: "fastapi", label: "FastAPI (Python)" },
    { value: "fastify", label: "Fastify (TypeScript)" },
  ]);
  return answer === "fastify" ? "fastify" : "fastapi";
}

async function askDatabase(prompter: Prompter): Promise<"neon" | "postgres"> {
  const answer = await prompter.choose("Database", [
    { value: "neon", label: "Neon (serverless PostgreSQL)" },
    { value: "postgres", label: "PostgreSQL" },
  ]);
  return answer === "postgres" ? "postgres" : "neon";
}

async function askAuth(prompter: Prompter): Promise<"jwt" | "none"> {
  const answer = await prompter.choose("Who may call it", [
    { value: "jwt", label: "Users with a JWT: everyone sees their own rows" },
    { value: "none", label: "Anyone: no authentication" },
  ]);
  return answer === "none" ? "none" : "jwt";
}

function problemOf(engine: Engine, text: string, isFirst: boolean): string | null {
  if (text.trim() === "") return isFirst ? "A resource needs at least one field" : null;
  const field = engine.parseField(text.trim());
  return "code" in field ? sentenceOf(field) : null;
}

function sentenceOf({ message, help }: Diagnostic): string {
  return help === null ? message : `${message}; ${help}`;
}
