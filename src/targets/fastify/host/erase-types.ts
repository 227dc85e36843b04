import { createRequire } from "node:module";
import type { transform } from "sucrase";

/** What only the compiler reads, with what is said about it. */
const COMMENT_ON_TYPE = /^\/\*\*(?:[^*]|\*(?!\/))*\*\/\n(?=(?:export )?(?:interface|type|declare) )/gm;

/** Would leave an empty line behind. */
const TYPE_IMPORT = /^import type [^;]*;\n/gm;

let erase: typeof transform | null = null;

/** JavaScript of one of our TypeScript files: its types and what is imported for them alone are taken off. */
export function eraseTypes(text: string): string {
  // Loaded where it is needed: that is in projects of JavaScript alone.
  erase ??= loadEraser();
  const { code } = erase(text.replace(COMMENT_ON_TYPE, "").replace(TYPE_IMPORT, ""), {
    transforms: ["typescript"],
    disableESTransforms: true,
  });
  return code;
}

function loadEraser(): typeof transform {
  const loaded: { readonly transform: typeof transform } = createRequire(import.meta.url)("sucrase");
  return loaded.transform;
}
