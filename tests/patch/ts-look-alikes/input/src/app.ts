import Fastify from "fastify";

const usage = `
import { apiRoutes } from "./resources/api.js";
const app = Fastify();
app.register(apiRoutes, { prefix: "/api/v1" });
app.listen({ port: ${Number("3000")} });
`;
const text = "const app = Fastify(); app.register(apiRoutes); app.listen()";
const pattern = /const app = Fastify\(\);app\.listen\(/;
// app.listen({ port: 3000 });
const nested = { app: { register: (it: unknown) => it, listen: () => pattern } };
nested.app.register(text);
nested.app.listen();

const app = Fastify();
app.decorate("usage", usage);
app.get("/", async () => `${((app) => app.listen)({ listen: 1 })}`);

app.listen({ port: 3000 });
