import type { Evidence, Fact } from "../fact.js";
import type { Source } from "../node-sources.js";
import type { NodeProject } from "./node-project.js";

const NODE = /^node(16|18|20|next)$/;
const ESM = /^(es\w+|preserve)$/;

/** ESM or CommonJS: by the entry's ending, then package.json, then tsconfig, then what the code writes. */
export function modulesFact(project: NodeProject, entry: Source | null): Fact {
  return ofEnding(entry) ?? ofManifest(project) ?? ofCompiler(project, entry) ?? ofCode(project, entry);
}

function ofEnding(entry: Source | null): Fact | null {
  const ending = /\.([cm])[jt]s$/.exec(entry?.path ?? "")?.[1];
  if (entry === null || ending === undefined) return null;
  return certain(ending === "m" ? "esm" : "commonjs", { path: entry.path, line: 1 });
}

function ofManifest({ manifest }: NodeProject): Fact | null {
  return manifest?.type === "module" ? certain("esm", manifest.evidence("type")) : null;
}

/** Without `"type": "module"`, TypeScript that follows Node writes CommonJS; one for bundlers writes what it was given. */
function ofCompiler({ compiler, manifest }: NodeProject, entry: Source | null): Fact | null {
  if (compiler === null || !entry?.path.endsWith(".ts")) return null;
  const { module } = compiler;
  if (module === "commonjs") return certain("commonjs", compiler.evidence("module"));
  if (module !== null && NODE.test(module))
    return certain("commonjs", manifest?.evidence("type") ?? compiler.evidence("module"));
  if (module !== null && ESM.test(module))
    return { kind: "likely", value: "esm", evidence: [compiler.evidence("module")] };
  return null;
}

/** Without `"type": "module"` Node has CommonJS, which is what a compiler that nothing was said to makes; JavaScript stays as written. */
function ofCode({ own }: NodeProject, entry: Source | null): Fact {
  const sources = entry === null ? own : [entry];
  const required = firstMatch(
    sources,
    /(?<![.\w$])require\s*\(|\bmodule\.exports\b|(?<![.\w$])exports\.\w+\s*=/,
  );
  if (required !== null) return certain("commonjs", required);
  const imported = firstMatch(sources, /^\s*(import|export)\b(?!\s*\()/m);
  if (imported === null) return { kind: "none" };
  const isTyped = entry?.path.endsWith(".ts") === true;
  return { kind: "likely", value: isTyped ? "commonjs" : "esm", evidence: [imported] };
}

function firstMatch(sources: readonly Source[], pattern: RegExp): Evidence | null {
  for (const source of sources) {
    const match = pattern.exec(source.code);
    if (match !== null) return source.evidence(match.index);
  }
  return null;
}

function certain(value: string, evidence: Evidence): Fact {
  return { kind: "certain", value, evidence: [evidence] };
}
