import cors from "@fastify/cors";
import Fastify from "fastify";
import { healthRoutes } from "./routes/health.js";

const app = Fastify({ logger: true });

app.register(cors);
app.register(healthRoutes, { prefix: "/health" });

app.get("/", async () => ({ ok: true }));

app.listen({ port: 3000 }).catch((error) => {
  app.log.error(error);
  process.exit(1);
});
