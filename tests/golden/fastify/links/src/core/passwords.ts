/** Passwords are kept as Argon2id hashes. */

import { hash } from "@node-rs/argon2";

// The second choice of RFC 9106: 64 MiB and some 100 ms of a core for each hash.
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 4 };

// They run in libuv's four threads: a flood of them must not take all, nor all of the memory.
const CONCURRENT_HASHES = 3;
let free = CONCURRENT_HASHES;
const waiting: (() => void)[] = [];

/** Gives `values` with the passwords among them, those of `names`, replaced by their hashes. */
export async function hashPasswords<T extends object>(
  values: T,
  ...names: readonly (keyof T & string)[]
): Promise<T> {
  const hashes: Record<string, string> = {};
  for (const name of names) {
    const password = values[name];
    if (typeof password === "string") hashes[name] = await hashPassword(password);
  }
  return { ...values, ...hashes };
}

/** Gives the hash of `password`, made in a thread: hashing takes long. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST));
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (free > 0) free -= 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  }
}
