import { pythonEnvFor } from "../../support/python-env.mjs";
import { pathWith, type ProjectStack } from "../../support/project-stack.js";
import type { Target } from "../target.js";
import { fastapi } from "./fastapi.js";
import { BARE_LEAVES, CLAIMS_LEAVES, REFUSES } from "./fastapi-host-leaves.js";
import { deployInHost } from "./in-host.js";

/** How one of the projects is run, beside what all of them are told. */
interface Served extends Pick<ProjectStack, "live" | "prefix"> {
  readonly app: string;
}

const ALEMBIC = ["alembic", "upgrade", "head"];

/** One with asynchronous SQLModel, Alembic, and a dependency that gives the claims of a token. */
export const fastapiClaims: Target = {
  ...fastapi,
  leaves: CLAIMS_LEAVES,
  refuses: REFUSES,
  name: "a FastAPI project with a session and users of its own",
  deploy: (spec) =>
    deployInHost(
      {
        target: "fastapi",
        name: "claims",
        prepare: serving({ app: "app.main:app", live: "/ping" }),
        migrate: [ALEMBIC],
      },
      spec,
    ),
};

/** One that has neither, so that all of ours comes along. */
export const fastapiBare: Target = {
  ...fastapi,
  leaves: BARE_LEAVES,
  refuses: REFUSES,
  name: "a FastAPI project without database and users",
  deploy: (spec) =>
    deployInHost(
      {
        target: "fastapi",
        name: "src-layout",
        prepare: serving({ app: "meter.api:app", live: "/unit", prefix: "METER_" }),
        migrate: [["alembic", "-c", "src/meter/resources/alembic.ini", "upgrade", "head"]],
      },
      spec,
    ),
};

function serving({ app, ...rest }: Served): (folder: string) => Promise<ProjectStack> {
  return async (folder) => {
    const { bin } = await pythonEnvFor(folder);
    return {
      // Uvicorn's port is a variable of its own.
      app: ["sh", "-c", 'exec uvicorn --port "$PORT" --app-dir src "$0"', app],
      variables: { PATH: pathWith(bin), PYTHONPATH: "src:.", PYTHONDONTWRITEBYTECODE: "1" },
      ...rest,
    };
  };
}
