import { knownValue } from "./fact.js";
import type { Inspection, StackName } from "./inspection.js";
import type { ProjectFiles } from "./project-files.js";
import { stackFact } from "./stack.js";

const STACKS: Readonly<Record<StackName, true>> = {
  fastapi: true,
  fastify: true,
  express: true,
  hono: true,
  nestjs: true,
  koa: true,
  flask: true,
  django: true,
  starlette: true,
};

/**
 * Looks at a project: what it is written with and, where that is a stack of ours, everything about it that a resource depends on. `entry`: where
 * the application is made, if a person has said so.
 */
export async function inspectProject(files: ProjectFiles, entry: string | null = null): Promise<Inspection> {
  const fact = stackFact(files);
  const stack = stackOf(knownValue(fact));
  return { stack, stackFact: fact, ...(await understood(stack, files, entry)) };
}

/** Reading a language takes its parser, which is loaded for that language only. */
async function understood(
  stack: StackName | null,
  files: ProjectFiles,
  entry: string | null,
): Promise<Pick<Inspection, "facts" | "obstacles">> {
  if (stack === "fastapi") {
    const { inspectFastapi } = await import("./fastapi/inspect-fastapi.js");
    return { facts: inspectFastapi(files, entry), obstacles: [] };
  }
  if (stack !== "fastify") return { facts: new Map(), obstacles: [] };
  const { inspectFastify } = await import("./fastify/inspect-fastify.js");
  return inspectFastify(files, entry);
}

function stackOf(name: string | null): StackName | null {
  return name !== null && isStack(name) ? name : null;
}

function isStack(name: string): name is StackName {
  return Object.hasOwn(STACKS, name);
}
