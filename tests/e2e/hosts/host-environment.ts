import { cleanEnvironment } from "../../support/clean-environment.js";

/** What the projects of `tests/hosts/fastify` sign their tokens with. */
export const SECRET = "a secret of this host, long enough for HS256 anyway";

/** The environment of such a project. */
export function hostEnvironment(added: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return cleanEnvironment({ SHOP_SECRET: SECRET, JWT_SECRET: SECRET, ...added });
}
