import type { FastifyPluginAsync } from "fastify";

const hello: FastifyPluginAsync = async (app) => {
    app.get("/", async () => ({ hello: "world" }));
};

export default hello;
