import type { Candidate, Evidence, Fact } from "../fact.js";
import { decideFact } from "./decide-fact.js";
import { evidenceAt } from "./evidence-at.js";
import { lineageOf, ownClass, type OwnClass } from "./class-ancestry.js";
import type { DependencyUse } from "./dependency-uses.js";
import type { PythonProject } from "./python-project.js";
import { userSources, type UserSource } from "./user-sources.js";

export interface UserFacts {
  readonly user: Fact;
  readonly userId: Fact;
}

/**
 * The dependency that gives the current user, and the attribute that names them. Several: the one that most routes depend on; as often
 * as another, the one that lets only active users in.
 */
export function findUser(project: PythonProject, uses: readonly DependencyUse[]): UserFacts {
  const sources = userSources(project, uses);
  const most = Math.max(0, ...sources.map((source) => source.uses));
  const favourites = sources.filter((source) => source.uses === most);
  const active = favourites.filter(({ isActive }) => isActive);
  const chosen = active.length === 1 ? active : favourites;
  const candidates = chosen.map(({ key, evidence }): Candidate => ({ value: key, evidence: [evidence] }));
  const user = decideFact(candidates, sources.length === 1 && most > 0 ? "certain" : "likely");
  const [only] = chosen;
  return {
    user,
    userId: only === undefined || chosen.length > 1 ? { kind: "none" } : userIdOf(project, only),
  };
}

const NAMES = ["id", "user_id", "uuid", "uid", "pk", "sub", "oid", "account_id"];

/** By the class that the dependency returns; where that is not the project's, users are mostly named by their id. */
function userIdOf(project: PythonProject, source: UserSource): Fact {
  const own = source.types.flatMap((type) => ownClass(project, type) ?? []);
  const [definition] = own;
  if (definition !== undefined) return attributeOf(project, definition);
  const isPlain = /^["']?(dict|Dict|str|int|UUID|uuid\.UUID|bool|bytes|Mapping|tuple|None)\b/.test(
    source.typeText,
  );
  return isPlain ? { kind: "none" } : { kind: "likely", value: "id", evidence: [source.evidence] };
}

function attributeOf(project: PythonProject, start: OwnClass): Fact {
  const lineage = lineageOf(project, start);
  for (const name of NAMES) {
    for (const { module, definition } of lineage) {
      const attribute = definition.attributes.find((known) => known.name === name);
      if (attribute !== undefined)
        return { kind: "certain", value: name, evidence: [evidenceAt(module, attribute)] };
      if (definition.methods.includes(name))
        return { kind: "certain", value: name, evidence: [evidenceAt(module, definition)] };
    }
  }
  return inherited(project, lineage, evidenceAt(start.module, start.definition));
}

/** `SQLAlchemyBaseUserTableUUID` brings an id; of what else is inherited from elsewhere, nobody knows. */
function inherited(project: PythonProject, lineage: readonly OwnClass[], evidence: Evidence): Fact {
  const foreign = lineage.flatMap(({ module, definition }) =>
    definition.bases.flatMap((base) => {
      const resolved = project.resolve(module, base);
      return resolved?.kind === "foreign" ? [resolved.name] : [];
    }),
  );
  const bringsId = foreign.some((name) => /^(fastapi_users|tortoise|beanie|mongoengine|django)/.test(name));
  return bringsId ? { kind: "likely", value: "id", evidence: [evidence] } : { kind: "none" };
}
