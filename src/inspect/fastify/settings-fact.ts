import { exportedNames } from "../../syntax/typescript/read-exported-names.js";
import type { Candidate, Fact } from "../fact.js";
import { factOf } from "../merge-candidates.js";
import { hasDependency } from "../package-manifest.js";
import type { NodeProject } from "./node-project.js";

const NAME = /^(config|env|settings|environment|appConfig)$/i;
const FILE = /(^|\/)(config|env|settings|environment)(\/index)?\.[cm]?[jt]s$/;

/** What the project has its settings in: what `@fastify/env` decorates, or a module that reads the environment. For the report. */
export function settingsFact(project: NodeProject): Fact {
  const { manifest } = project;
  const exported = project.own
    .filter(
      ({ path, code }) =>
        FILE.test(path) && /\bprocess\s*\.\s*env\b|\benvsafe\b|\bcleanEnv\b|\bcreateEnv\b/.test(code),
    )
    .flatMap((source): readonly Candidate[] => {
      const names = [...exportedNames(project.tree(source)).values()].filter((name) => NAME.test(name));
      return names.map((name) => ({
        value: `${source.path}:${name}`,
        evidence: [{ path: source.path, line: 1 }],
      }));
    });
  if (exported.length > 0) return factOf(exported, "likely");
  const plugin = ["@fastify/env", "fastify-env"].find((name) => hasDependency(manifest, name));
  if (plugin === undefined || manifest === null) return { kind: "none" };
  return { kind: "likely", value: "decorator:config", evidence: [manifest.evidence(plugin)] };
}
