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

/** Looks at a project: what it is written with and, where that is a stack of ours, everything about it that a resource depends on. */
export async function inspectProject(files: ProjectFiles): Promise<Inspection> {
  const fact = stackFact(files);
  const stack = stackOf(knownValue(fact));
  return { stack, stackFact: fact, ...(await understood(stack, files)) };
}

/** Reading a language takes its parser, which is loaded for that language only. */
async function understood(
  stack: StackName | null,
  files: ProjectFiles,
): Promise<Pick<Inspection, "facts" | "obstacles">> {
  if (stack === "fastapi") {
    const { inspectFastapi } = await import("./fastapi/inspect-fastapi.js");
    return { facts: inspectFastapi(files), obstacles: [] };
  }
  if (stack !== "fastify") return { facts: new Map(), obstacles: [] };
  const [{ inspectFastify }, { fastifyObstacles }] = await Promise.all([
    import("./fastify/inspect-fastify.js"),
    import("./fastify/fastify-obstacles.js"),
  ]);
  const facts = inspectFastify(files);
  return { facts, obstacles: fastifyObstacles(files, facts) };
}

function stackOf(name: string | null): StackName | null {
  return name !== null && isStack(name) ? name : null;
}

function isStack(name: string): name is StackName {
  return Object.hasOwn(STACKS, name);
}
