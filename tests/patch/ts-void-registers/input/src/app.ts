import Fastify from "fastify";
import helmet from "@fastify/helmet";

const app = Fastify();
void app.register(helmet);

export default app;
