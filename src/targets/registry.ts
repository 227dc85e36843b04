import type { TargetName } from "../blueprint/blueprint.js";
import type { Target } from "./target.js";

const TARGETS: Readonly<Record<TargetName, (() => Promise<Target>) | null>> = {
  fastapi: async () => (await import("./fastapi/index.js")).fastapi,
  fastify: null,
};

/** The target of that name; null when this version cannot generate it yet. */
export async function loadTarget(name: TargetName): Promise<Target | null> {
  return (await TARGETS[name]?.()) ?? null;
}
