import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from "fastify";

declare module "fastify" {
    interface FastifyRequest {
        session?: { account: { key: string } };
    }
}

// A real one would look into a store.
export function verifySession(request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction) {
    const [, key] = /^Bearer session-(\w+)$/.exec(request.headers.authorization ?? "") ?? [];
    if (key === undefined) {
        void reply.code(401).send({ refused: true });
        return;
    }
    request.session = { account: { key } };
    done();
}
