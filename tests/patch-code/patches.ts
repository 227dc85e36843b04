import type { PatchOf } from "../../src/patch/patch.js";

/** The registration of `apiRoutes` on `app`, as another file or another application has it. */
export function registration(
  other: Partial<PatchOf<"typescriptRegister">> = {},
): PatchOf<"typescriptRegister"> {
  return {
    kind: "typescriptRegister",
    path: "src/app.js",
    id: "register",
    what: "registers the resources",
    app: "app",
    isFactory: false,
    modules: "commonjs",
    import: { from: "./resources/api", name: "apiRoutes" },
    arguments: 'apiRoutes, { prefix: "/api/v1" }',
    ...other,
  };
}
