import type { FastifyInstance } from "fastify";
import { eq } from "drizzle-orm";
import { db } from "../db/index.js";
import { notes } from "../db/schema.js";

export async function notesRoutes(app: FastifyInstance) {
  app.get("/", { onRequest: [app.authenticate] }, async (request) =>
    db.select().from(notes).where(eq(notes.owner, request.user.id)),
  );
}
