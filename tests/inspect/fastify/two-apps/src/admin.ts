import fastify from "fastify";
import { Model } from "objection";
import { build } from "./internal/build.js";

export function buildAdmin() {
  const admin = fastify({ logger: true });
  admin.get("/", () => [Model.name, build]);
  return admin;
}
