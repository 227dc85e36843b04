import type { CurrentUser } from "./types.js";

declare module "fastify" {
  interface FastifyRequest {
    currentUser: CurrentUser | null;
  }
}
