import { z } from "zod";
import type { AppServer } from "../support/app-server.mjs";
import { signedToken } from "../support/signed-token.mjs";

/** The users who ask a backend. */
export interface Users {
  /** The roles that they hold: without them much of what there is would be refused. */
  readonly roles?: readonly string[];
  /** The addresses of rows that both see: nobody owns them, or a role or anybody may get them. */
  readonly shared?: readonly string[];
  /** Where users have accounts: the address that makes one, and what it takes besides an email and a password. */
  readonly accounts?: { readonly address: string; readonly fields: (name: string) => object };
}

const account = z.object({ id: z.union([z.string(), z.int()]) });
const answer = z.union([account, z.object({ data: account }).transform(({ data }) => data)]);

/** What schemathesis is told of two users, each of whom must not see what is the other's. */
export async function signedIn(server: AppServer, users: Users): Promise<object> {
  const { roles = [], accounts } = users;
  const auth = ["ana", "bob"].map(async (name) => {
    const id = accounts === undefined ? name : await register(server, accounts, name);
    const token = signedToken(id, { uid: id, roles, groups: roles });
    return { name, fixedHeaders: [{ name: "Authorization", value: `Bearer ${token}` }] };
  });
  return { auth: await Promise.all(auth) };
}

/** Gives a user an account, and its id. */
async function register(
  server: AppServer,
  { address, fields }: NonNullable<Users["accounts"]>,
  name: string,
): Promise<string> {
  const response = await fetch(`${server.url}${address}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      email: `${name}@example.com`,
      password: "correct horse battery staple",
      ...fields(name),
    }),
  });
  return String(answer.parse(await response.json()).id);
}
