import { createServer } from "./app";

async function main() {
    const server = createServer({ logger: process.env.NODE_ENV === "production" });
    await server.listen({ host: "127.0.0.1", port: Number(process.env.PORT ?? 3000) });
}

void main();
