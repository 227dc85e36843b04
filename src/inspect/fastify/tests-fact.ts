import type { Candidate, Fact } from "../fact.js";
import { mergeCandidates } from "../merge-candidates.js";
import type { NodeProject } from "./node-project.js";

const FOLDER = /^(.*?\/)?(tests?|__tests__|specs?)\//;
const MOST_SEEN = 3;

/** The folder that the tests are in; none where they lie beside what they test. Of several the one with the most, as long as it is alone at the top. */
export function testsFact({ tests }: NodeProject): Fact {
  const inFolders = tests.flatMap(({ path }): readonly Candidate[] => {
    const folder = FOLDER.exec(path)?.[0];
    return folder === undefined ? [] : [{ value: folder.slice(0, -1), evidence: [{ path, line: 1 }] }];
  });
  if (inFolders.length * 2 < tests.length) return { kind: "none" };
  const folders = mergeCandidates(inFolders).map(({ value, evidence }) => ({
    value,
    evidence: evidence.slice(0, MOST_SEEN),
  }));
  const outermost = folders.filter(({ value }) => !value.includes("/"));
  const [first, second] = outermost.length > 0 ? outermost : folders;
  if (first === undefined) return { kind: "none" };
  if (second !== undefined)
    return { kind: "ambiguous", candidates: outermost.length > 0 ? outermost : folders };
  return { kind: folders.length === 1 ? "certain" : "likely", ...first };
}
