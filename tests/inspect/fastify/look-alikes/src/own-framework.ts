export function Fastify() {
  return { name: "fastify" };
}
