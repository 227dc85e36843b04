import { drizzle } from "drizzle-orm/postgres-js";
import fp from "fastify-plugin";
import postgres from "postgres";

export function connect(url: string) {
    const client = postgres(url, { max: 3 });
    return { client, db: drizzle(client) };
}

declare module "fastify" {
    interface FastifyInstance {
        db: ReturnType<typeof connect>["db"];
    }
}

export const databasePlugin = fp(async (app) => {
    const { client, db } = connect(process.env.DATABASE_URL ?? "postgresql://localhost/greeter");
    app.decorate("db", db);
    app.addHook("onClose", async () => client.end());
});
