import { createRequire } from "node:module";
import type { transform } from "sucrase";

/** What only the compiler reads, with what is said about it. */
const COMMENT_ON_TYPE = /^\/\*\*(?:[^*]|\*(?!\/))*\*\/\n(?=(?:export )?(?:interface|type|declare) )/gm;

/** Would leave an empty line behind. */
const TYPE_IMPORT = /^import type [^;]*;\n/gm;

// Loaded where it is needed: that is in projects of JavaScript alone.
const load: (name: "sucrase") => { readonly transform: typeof transform } = createRequire(import.meta.url);

/** JavaScript of one of our TypeScript files: its types and what is imported for them alone are taken off. */
export function eraseTypes(text: string): string {
  const bare = text.replace(COMMENT_ON_TYPE, "").replace(TYPE_IMPORT, "");
  return load("sucrase").transform(bare, { transforms: ["typescript"], disableESTransforms: true }).code;
}
