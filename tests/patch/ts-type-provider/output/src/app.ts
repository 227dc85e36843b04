import Fastify from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { apiRoutes } from "./resources/api.js";

const app = Fastify().withTypeProvider<ZodTypeProvider>();

app.setValidatorCompiler(validatorCompiler);
app.setSerializerCompiler(serializerCompiler);
app.register(apiRoutes, { prefix: "/api/v1" });

app.get("/hello", async () => "hello");

export { app };
