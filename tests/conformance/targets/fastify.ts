import type { Target } from "../target.js";
import { deploy } from "./deploy.js";
import { forgedCursor } from "./forged-cursor.js";

/** The backend that `target: fastify` generates. */
export const fastify: Target = {
  name: "a Fastify backend",
  needs: ["npm packages"],
  deploy: (spec, database) => deploy("fastify", spec, database),
  forgedCursor: (resource, content) => forgedCursor(JSON.stringify([resource, [], [], null]), content),
  leaves: [],
  refuses: [],
};
