import { expect } from "vitest";
import type { AppServer } from "../../support/app-server.mjs";
import type { Deployment, Variables } from "../target.js";
import { type Client, clientOf } from "../../support/http-client.js";

export type Deployed = () => Deployment;

/** Runs `look` against a backend that was started for it alone. */
export async function withBackend<T>(
  deployed: Deployed,
  variables: Variables,
  look: (request: Client, server: AppServer) => Promise<T>,
): Promise<T> {
  const server = await deployed().start(variables);
  try {
    return await look(clientOf(server), server);
  } finally {
    await server.stop();
  }
}

/** What a backend printed that did not start; fails when it did, or when it said more than one line. */
export async function refusal(deployed: Deployed, variables: Variables): Promise<string> {
  const failure = await deployed()
    .start(variables)
    .then(
      async (server) => {
        await server.stop();
        return "\nit started";
      },
      (error: unknown) => String(error),
    );
  const lines = failure
    .split("\n")
    .slice(1)
    .filter((line) => line.trim() !== "");
  expect(lines, "one readable line").toHaveLength(1);
  return lines[0] ?? "";
}

/** The statuses of the same request, asked one after the other. */
export async function statuses(
  count: number,
  ask: () => Promise<{ readonly status: number }>,
): Promise<number[]> {
  const all = [];
  for (let asked = 0; asked < count; asked += 1) all.push((await ask()).status);
  return all;
}
