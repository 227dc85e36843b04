import type { TargetName } from "../blueprint/blueprint.js";
import type { Target } from "./target.js";

const TARGETS: Readonly<Record<TargetName, () => Promise<Target>>> = {
  fastapi: async () => (await import("./fastapi/index.js")).fastapi,
  fastify: async () => (await import("./fastify/index.js")).fastify,
};

/** The target of that name. Only the one that a run needs is loaded. */
export async function loadTarget(name: TargetName): Promise<Target> {
  return TARGETS[name]();
}
