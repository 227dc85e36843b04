import type { Blueprint } from "../blueprint/blueprint.js";
import { usesKeySet } from "./key-set.js";

/** What a new project needs before it can tell whose a request is; nothing without authentication. */
export function tokenSteps(
  blueprint: Blueprint,
): readonly { readonly why: string; readonly command: string }[] {
  if (blueprint.auth.strategy !== "jwt") return [];
  // A project that was there before us may have the file.
  const into = blueprint.host === null ? ">" : ">>";
  return usesKeySet(blueprint)
    ? [
        {
          why: "say where your identity provider publishes its keys",
          command: `echo "JWKS_URL=https://id.example/.well-known/jwks.json" ${into} .env`,
        },
      ]
    : [
        {
          why: "keep a secret to sign tokens with",
          command: `echo "JWT_SECRET=$(openssl rand -base64 48)" ${into} .env`,
        },
      ];
}
