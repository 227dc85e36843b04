import jwt from "@fastify/jwt";
import type { FastifyRequest } from "fastify";
import fp from "fastify-plugin";

declare module "@fastify/jwt" {
  interface FastifyJWT {
    user: { sub: string; roles?: string[] };
  }
}

// A user is what their token says.
export async function requireUser(request: FastifyRequest) {
  await request.jwtVerify();
}

export const auth = fp(async (app) => {
  await app.register(jwt, {
    secret: process.env.JWT_SECRET ?? "",
    verify: { algorithms: ["HS256"] },
  });
});
