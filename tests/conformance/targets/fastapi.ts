import type { Target } from "../target.js";
import { deploy } from "./deploy.js";
import { forgedCursor } from "./forged-cursor.js";

/** The backend that `target: fastapi` generates. */
export const fastapi: Target = {
  name: "a FastAPI backend",
  needs: ["Python"],
  deploy: (spec, database) => deploy("fastapi", spec, database),
  // Python's JSON has a blank after each comma.
  forgedCursor: (resource, content) =>
    forgedCursor(JSON.stringify([resource, [], [], null]).replaceAll(",", ", "), content),
  leaves: [],
  refuses: [],
};
