import Fastify from "fastify"
import type { FastifyInstance } from "fastify"

import env from "./plugins/env.js"

export const build = (opts = {}): FastifyInstance => {
    const fastify = Fastify(opts)

    fastify.register(env)

    return fastify
}
