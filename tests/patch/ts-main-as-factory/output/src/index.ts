import { createApp } from "./create-app.js";
import { apiRoutes } from "./resources/api.js";

async function main() {
  const config = load();
  const app = await createApp(config);
  app.register(apiRoutes, { prefix: "/api/v1" });
  await app.listen({ port: config.port });
}

function load() {
  return { port: 3000 };
}

void main();
