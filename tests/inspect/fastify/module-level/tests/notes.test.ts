import Fastify from "fastify";
import { expect, test } from "vitest";
import { notesRoutes } from "../src/routes/notes.js";

test("needs a token", async () => {
  const app = Fastify();
  app.register(notesRoutes);
  expect((await app.inject("/")).statusCode).toBe(401);
});
