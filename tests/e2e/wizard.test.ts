import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { expect, inject, it } from "vitest";
import { temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { describeWith } from "../support/requirements.js";

const driver = fileURLToPath(new URL("../support/on-terminal.py", import.meta.url));
const DOWN = "\u001b[B";

describeWith(["Python"], "the questions about a resource, on a real terminal", () => {
  /** Waits for a text, types an answer, and so on; gives what was seen, without the signs that move the cursor. */
  async function talk(root: string, steps: readonly (readonly [string, string])[]) {
    const argv = [driver, JSON.stringify(steps), inject("tool"), "resource"];
    const { exitCode, stdout } = await execa("python3", argv, {
      cwd: root,
      reject: false,
      env: { TERM: "xterm", COLUMNS: "200" },
    });
    return { exitCode, shown: stdout.replace(/\u001b\[[\d;?]*[A-Za-z]/g, "") };
  }

  it("ask for the name and the fields, show the command, and do it when told to", async () => {
    const root = temporaryFolder();
    const { exitCode, shown } = await talk(root, [
      ["in the plural", "notes\r"],
      ["Name of the field", "body\r"],
      ["body · type", `${DOWN}\r`],
      ["body:text · length", "1..500\r"],
      ["may it be absent", "\r"],
      ["any of array", "\r"],
      ["default", "\r"],
      ["What next", `${DOWN}\r`],
      ["Shall it be done", "\r"],
    ]);
    expect(shown).toContain("  backend-gen resource notes body:text:1..500");
    expect([exitCode, shown]).toEqual([0, expect.stringContaining("Done: ")]);
    expect(readFileSync(join(root, "backend.yaml"), "utf8")).toContain("body: text(1..500)");
  });

  it("leave nothing behind when Ctrl-C is pressed in the midst of them", async () => {
    const root = temporaryFolder();
    const { exitCode, shown } = await talk(root, [
      ["in the plural", "notes\r"],
      ["Name of the field", "body:text\r"],
      ["What next", "\u0003"],
    ]);
    expect([exitCode, shown]).toEqual([130, expect.stringContaining("Cancelled: nothing was written.")]);
    expect(treeOf(root)).toEqual({});
  });
});
