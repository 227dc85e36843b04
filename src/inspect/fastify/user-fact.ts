import type { Candidate, Fact } from "../fact.js";
import { factOf } from "../merge-candidates.js";
import { hasDependency } from "../package-manifest.js";
import type { Augmentation } from "./find-augmentations.js";
import type { Decoration } from "./find-decorations.js";
import type { NodeProject } from "./node-project.js";

const NAME = /^(current_?)?(user|account|principal|viewer|identity|auth_?user)$/i;

/** What a request has of who asks: `request.user`. Where several would do, what the project's own code uses. */
export function userFact(
  project: NodeProject,
  {
    decorations,
    augmentations,
  }: { decorations: readonly Decoration[]; augmentations: readonly Augmentation[] },
): Fact {
  const candidates = [
    ...ofJwt(project),
    ...decorations.filter(({ of, name }) => of === "request" && NAME.test(name)).map(candidateOf),
    ...augmentations.filter(({ of, name }) => of === "FastifyRequest" && NAME.test(name)).map(candidateOf),
  ];
  const used = candidates.filter(({ value }) => isUsed(project, value));
  return factOf(
    used.length > 0 ? used : candidates,
    used.length > 0 || candidates.length > 1 ? "certain" : "likely",
  );
}

function candidateOf({ name, evidence }: Decoration | Augmentation): Candidate {
  return { value: `request.${name}`, evidence: [evidence] };
}

/** `@fastify/jwt` keeps what a token says in `request.user`, unless it is told another name. */
function ofJwt(project: NodeProject): readonly Candidate[] {
  const { manifest, own } = project;
  const name = ["@fastify/jwt", "fastify-jwt"].find((one) => hasDependency(manifest, one));
  const registering = own.find(({ specifiers }) =>
    specifiers.some(({ value }) => /^(@fastify\/jwt|fastify-jwt)$/.test(value)),
  );
  if (registering === undefined) return [];
  const renamed = /\bdecoratorName\s*:\s*["']/.exec(registering.code);
  const from = renamed === null ? 0 : renamed.index + renamed[0].length;
  const user = renamed === null ? "user" : (/^[\w$]+/.exec(registering.text.slice(from))?.[0] ?? "user");
  const evidence =
    renamed !== null
      ? [registering.evidence(from)]
      : name === undefined || manifest === null
        ? []
        : [manifest.evidence(name)];
  return [{ value: `request.${user}`, evidence: evidence.length > 0 ? evidence : [registering.evidence(0)] }];
}

function isUsed({ own }: NodeProject, value: string): boolean {
  const pattern = new RegExp(`\\breq(?:uest)?\\.${value.slice("request.".length)}\\b`);
  return own.some(({ code }) => pattern.test(code));
}
