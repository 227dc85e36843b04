import type { FastifyInstance } from "fastify";
import { requireAdmin, requireUser as guard } from "../hooks/require-user.js";

export async function users(app: FastifyInstance) {
  app.get("/me", { preHandler: [guard] }, async (request) => {
    const { uid } = request.currentUser!;
    return uid;
  });
  app.get("/all", { preHandler: [guard, requireAdmin] }, async () => []);
}
