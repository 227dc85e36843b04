import type { Engine } from "../../src/cli/engine.js";
import { main } from "../../src/cli/main.js";
import type { Host } from "../../src/host/host.js";
import { testHost } from "../host/test-host.js";
import { testEngine } from "./test-engine.js";

/** What a command line printed and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What a test changes of the world around the command. */
export interface World {
  readonly host?: Partial<Host>;
  readonly engine?: Partial<Engine>;
}

/** Runs a command line in `folder`, in this process, with the tiny target. */
export async function runCli(folder: string, argv: readonly string[], world: World = {}): Promise<Ran> {
  const host = testHost(folder, world.host);
  const code = await main(argv, host, () => Promise.resolve(testEngine(world.engine)));
  return { code, ...host.printed };
}

/** The same with `--json`, its one document parsed. */
export async function runJson(folder: string, argv: readonly string[], world: World = {}) {
  const ran = await runCli(folder, [...argv, "--json"], world);
  const document: JsonDocument = JSON.parse(ran.out);
  return { ...ran, document };
}

/** As far as tests look into it; the schema says the rest. */
export interface JsonDocument {
  readonly command: string | null;
  readonly ok: boolean;
  readonly exitCode: number;
  readonly applied: boolean;
  readonly changes: readonly {
    readonly path: string;
    readonly action: string;
    readonly how?: string;
    readonly from?: string;
    readonly reason?: string;
    readonly diff?: string;
  }[];
  readonly state: readonly { readonly path: string; readonly action: string; readonly diff?: string }[];
  readonly diagnostics: readonly {
    readonly code: string;
    readonly file: string | null;
    readonly line: number | null;
    readonly message: string;
  }[];
  readonly plan?: object | null;
  readonly nextSteps: readonly { readonly why: string; readonly command: string | null }[];
}
