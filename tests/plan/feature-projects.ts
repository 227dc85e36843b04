import type { TargetName } from "../../src/blueprint/blueprint.js";
import { filesOf } from "../targets/generated.js";

/** What a spec may say of its tasks, and a resource that it may have, in any choice. */
export const FEATURES = [
  "      due: date?",
  "      status: enum(open, shut) = open",
  "      project: ref(projects)?",
  "      labels: many(projects)",
  "    softDelete: true",
  "    search: [title]",
  "  notes:",
] as const;

export type Feature = (typeof FEATURES)[number];

const projects = new Map<string, Promise<ReadonlyMap<string, string>>>();

/** The files of the tasks and the notes of a project with these features. */
export async function projectFiles(
  target: TargetName,
  features: ReadonlySet<Feature>,
): Promise<ReadonlyMap<string, string>> {
  const chosen = FEATURES.filter((feature) => features.has(feature));
  const indented = (by: number) => chosen.filter((line) => line.search(/\S/) === by);
  const lines = [
    "name: shop",
    "resources:",
    "  projects:",
    "    fields:",
    "      name: string",
    "  tasks:",
    "    fields:",
    "      title: string(1..200)",
    "      done: boolean = false",
    ...indented(6),
    ...indented(4),
    ...indented(2).flatMap((line) => [line, "    fields:", "      body: text"]),
    "",
  ];
  const text = lines.join("\n");
  const key = `${target} ${text}`;
  const made = projects.get(key) ?? filesOf(text, "backend.yaml", target);
  projects.set(key, made);
  return new Map(
    [...(await made)].filter(([path]) => /(tasks|notes)\//.test(path) && !path.includes("migrat")),
  );
}
