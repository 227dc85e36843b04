import autoload from "@fastify/autoload";
import Fastify from "fastify";
import path from "node:path";
import { Sequelize } from "sequelize";

const modules = path.resolve(import.meta.dirname, "modules");

export function createServer() {
  const server = Fastify();
  server.decorate("sequelize", new Sequelize("postgres:"));
  server.register(autoload, { dir: modules, matchFilter: (file) => file.endsWith(".route.js") });
  return server;
}
