import Fastify from "fastify";
import { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import { things } from "./things.js";

const app = Fastify();
const server = app.withTypeProvider<TypeBoxTypeProvider>();

server.register(things);

export default app;
