import Fastify from "fastify"
import type { FastifyInstance } from "fastify"

import env from "./plugins/env.js"
import { apiRoutes } from "./resources/api.js"

export const build = (opts = {}): FastifyInstance => {
    const fastify = Fastify(opts)

    fastify.register(env)
    fastify.register(apiRoutes, { prefix: "/api/v1" })

    return fastify
}
