import type { FastifyPluginAsync } from "fastify";
import { db } from "@/db";
import { users as table } from "@/db/tables";

export const users: FastifyPluginAsync = async (app) => {
  app.get("/", () => db.select().from(table));
};
