import Fastify from "fastify";
import { apiRoutes as ours } from "@/resources/api";

const app = Fastify();

app.register(
  async (v1) => {
    v1.register(ours);
  },
  { prefix: "/api/v1" },
);

export default app;
