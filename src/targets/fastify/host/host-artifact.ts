import type { FastifyHost } from "../../../blueprint/host.js";
import type { Artifact } from "../../../render/artifact.js";
import { awaitsInHook } from "./awaits-in-hook.js";
import { eraseTypes } from "./erase-types.js";
import { placeImports } from "./place-imports.js";
import { placedPath } from "./placed-path.js";
import { plainConstructors } from "./plain-constructors.js";

/** Their keys have to be there when tests are listed. */
const KEYS = /\/(?:jwks\b[^/]*|signing-keys)\.[^/]*$/;

/** A file of ours in somebody else's project: `path` is where it lies in a project of our own. */
export interface Placed {
  readonly path: string;
  /** Below `templates/fastify/`. */
  readonly template: string;
  readonly view: () => object;
}

/** The artifact that prints it where it belongs there, in the language of the project. */
export function hostArtifact(host: FastifyHost, { path, template, view }: Placed): Artifact {
  return {
    path: placedPath(host, path),
    template: `fastify/${template}`,
    view,
    ownership: "managed",
    ...(path.endsWith(".ts") ? { transform: (text) => fitted(host, path, text) } : {}),
  };
}

function fitted(host: FastifyHost, path: string, text: string): string {
  const plain = plainConstructors(text);
  if (host.language === "javascript") return placeImports(host, path, eraseTypes(plain));
  const isWaiting = host.modules === "commonjs" && path.startsWith("tests/") && !KEYS.test(path);
  return placeImports(host, path, isWaiting ? awaitsInHook(plain) : plain);
}
