import { createApp } from "./create-app.js";

async function main() {
  const config = load();
  const app = await createApp(config);
  await app.listen({ port: config.port });
}

function load() {
  return { port: 3000 };
}

void main();
