/** The stacks that projects are written for. */
export type TargetName = "fastapi" | "fastify";
