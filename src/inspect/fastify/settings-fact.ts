import { environmentParse } from "../../syntax/typescript/find-environment-parse.js";
import { exportedSymbols } from "../../syntax/typescript/find-export.js";
import type { Candidate, Fact } from "../fact.js";
import { factOf, mergeCandidates } from "../merge-candidates.js";
import type { Source } from "../node-sources.js";
import { hasDependency } from "../package-manifest.js";
import type { NodeProject } from "./node-project.js";

const ENVIRONMENT = /\bprocess\s*\.\s*env\b/;
const MADE = /\b(?:parse|safeParse|cleanEnv|createEnv)\s*\(/;
const PLAIN = /:(?:env|config|settings|environment|appConfig|getEnv|loadEnv|getConfig|loadConfig)$/i;
const FILE = /(^|\/)(config|env|settings|environment)(\/index)?\.[cm]?[jt]s$/;

/**
 * What a schema makes of process.env, as "path:name"; where there is only a function that gives it, that. Otherwise, for the report, the
 * file that reads the environment, or what `@fastify/env` decorates.
 */
export function settingsFact(project: NodeProject): Fact {
  const made = project.own
    .filter(({ code }) => ENVIRONMENT.test(code) && MADE.test(code))
    .flatMap((source) => settingsOf(project, source));
  const held = made.filter(({ isCalled }) => !isCalled);
  const candidates = mergeCandidates(held.length > 0 ? held : made);
  const plain = candidates.filter(({ value }) => PLAIN.test(value));
  if (candidates.length > 1 && plain.length === 1) return factOf(plain, "likely");
  return candidates.length > 0 ? factOf(candidates) : otherSettings(project);
}

interface MadeSettings extends Candidate {
  readonly isCalled: boolean;
}

function settingsOf(project: NodeProject, source: Source): readonly MadeSettings[] {
  const tree = project.tree(source);
  const found = exportedSymbols(tree.compilerNode).flatMap((symbol) => {
    const parse = environmentParse(tree, symbol);
    if ("reason" in parse) return [];
    const evidence = [source.evidence(parse.node.getStart())];
    return [{ value: `${source.path}:${symbol}`, evidence, isCalled: parse.isCalled }];
  });
  const named = found.filter(({ value }) => !value.endsWith(":default"));
  return named.length > 0 ? named : found;
}

/** What nothing can be said of but that it is there. */
function otherSettings({ manifest, own }: NodeProject): Fact {
  const [file, second] = own.filter(({ path, code }) => FILE.test(path) && ENVIRONMENT.test(code));
  if (file !== undefined && second === undefined)
    return { kind: "likely", value: file.path, evidence: [{ path: file.path, line: 1 }] };
  const plugin = ["@fastify/env", "fastify-env"].find((name) => hasDependency(manifest, name));
  if (plugin === undefined || manifest === null) return { kind: "none" };
  return { kind: "likely", value: "decorator:config", evidence: [manifest.evidence(plugin)] };
}
