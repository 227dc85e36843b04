import { resolveBlueprint } from "../../src/blueprint/resolve.js";
import { coloursOf } from "../../src/cli/colours.js";
import { createRealEngine } from "../../src/cli/real-engine.js";
import { failedReport } from "../../src/cli/command-report.js";
import { readBlueprint } from "../../src/cli/read-blueprint.js";
import { terminalFindings } from "../../src/cli/reporter-terminal.js";
import { splitWords } from "../../src/cli/split-words.js";
import type { Cause } from "../../src/diagnostics/guide-entry.js";
import { testEngine } from "../cli/test-engine.js";
import { runCli } from "../cli/run-cli.js";
import { fillFolder, temporaryFolder } from "../host/temporary-folder.js";

/** What is found in one main spec file, as the terminal shows it: nothing when all is well. */
export function findingsOf(text: string): string {
  const files = [{ path: "backend.yaml", text }];
  const { diagnostics } = readBlueprint(testEngine({ resolve: resolveBlueprint }), files);
  return terminalFindings(failedReport(diagnostics, new Map([["backend.yaml", text]])), coloursOf(false));
}

/** What a command says on standard error, in a folder of its own that holds these files. */
export async function complaintsOf({
  files,
  command,
}: Pick<Extract<Cause, { kind: "command" }>, "files" | "command">): Promise<string> {
  const folder = temporaryFolder();
  fillFolder(folder, files);
  const [, ...argv] = splitWords(command).map((word) => word.replaceAll('"', ""));
  const { err } = await runCli(folder, argv, { engine: createRealEngine() });
  return err.replaceAll(folder, ".");
}

/** The codes in the findings that a terminal shows. */
export function codesIn(findings: string): readonly string[] {
  return [...findings.matchAll(/^(?:.*: )?(?:error|warning) (BG\d{4}): /gm)].map(([, code = ""]) => code);
}
