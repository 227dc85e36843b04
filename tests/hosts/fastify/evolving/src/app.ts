import Fastify, { FastifyInstance, FastifyServerOptions } from "fastify";
import { registerVersion } from "./routes/version";

export const createServer = (options: FastifyServerOptions = {}): FastifyInstance => {
    const server = Fastify(options);

    server.register(registerVersion, { prefix: "/version" });
    server.setErrorHandler((error, _request, reply) => {
        void reply.status(500).send({ broken: error instanceof Error ? error.name : "Error" });
    });

    return server;
};
