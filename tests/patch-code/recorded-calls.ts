import { runInNewContext } from "node:vm";

/** Runs a CommonJS module and gives every call of a method on what it makes with `require("fastify")()`, in order. */
export function recordedCalls(code: string): readonly string[] {
  const calls: string[] = [];
  const app: object = new Proxy(
    {},
    {
      get: (_target, method) => {
        if (method === Symbol.toPrimitive) return () => "app";
        if (method === "then" || typeof method === "symbol") return undefined;
        return (first: unknown) => {
          calls.push(`${method} ${typeof first === "string" ? first : typeof first}`);
          return app;
        };
      },
    },
  );
  const load = (name: string): unknown => {
    if (name === "fastify") return () => app;
    return name === "./resources/api" ? { apiRoutes: "ours" } : name;
  };
  runInNewContext(code, { require: load, module: {} });
  return calls;
}
