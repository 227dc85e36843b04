import type { FastifyReply, FastifyRequest } from "fastify";
import jwt from "jsonwebtoken";

export const requireUser = async (request: FastifyRequest, reply: FastifyReply) => {
  const token = request.headers.authorization?.slice("Bearer ".length);
  request.currentUser = jwt.verify(token ?? "", process.env.JWT_SECRET!) as never;
};

export async function requireAdmin(request: FastifyRequest) {
  jwt.verify(request.headers.authorization ?? "", process.env.JWT_SECRET!);
}
