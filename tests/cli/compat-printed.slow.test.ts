import { describe, expect, it } from "vitest";
import {
  become,
  BREAKING,
  committedProject,
  compat,
  generateInto,
  git,
  SPEC,
  WITH_GIT,
} from "./compat-project.js";
import { runJson } from "./run-cli.js";

describe("what compat prints", () => {
  it("is one document with --json", async () => {
    const root = await committedProject();
    become(root, BREAKING);
    const { code, document } = await runJson(root, ["compat"], WITH_GIT);
    expect(code).toBe(1);
    expect(document).toMatchObject({
      command: "compat",
      exitCode: 1,
      applied: false,
      diagnostics: [],
      api: {
        against: "HEAD",
        changes: [
          {
            kind: "field-removed",
            severity: "breaking",
            where: { resource: "tasks", route: null, field: "note" },
            reason: "a body with it is answered 422, and it is not sent any more",
          },
          { kind: "limit-narrowed" },
          { kind: "field-added", severity: "compatible" },
        ],
      },
    });
  });

  it("is a comment for a pull request with --format markdown", async () => {
    const root = await committedProject();
    become(root, BREAKING);
    expect((await compat(root, "--format", "markdown")).out).toBe(`### The API: 2 changes break clients

Compared with \`HEAD\`.

| where | what | why |
| --- | --- | --- |
| \`tasks.note\` | field-removed | a body with it is answered 422, and it is not sent any more |
| \`tasks.title\` | limit-narrowed | maxLength is 20 instead of 50 |

<details>
<summary>1 change breaks no client</summary>

| where | what | why |
| --- | --- | --- |
| \`tasks.memo\` | field-added | bodies may have it, and items have it |

</details>
`);
  });

  it("is Markdown that a hostile spec cannot write into", async () => {
    const root = await committedProject();
    const hostile = (word: string) =>
      SPEC.replace("text?", JSON.stringify(word === "" ? "enum(a)?" : `enum(a, '${word}')?`));
    become(root, hostile(""));
    await generateInto(root);
    git(root, "commit", "--quiet", "--all", "--message=two");
    become(root, hostile("x | <img src=y> [z](w)"));
    const { out } = await compat(root, "--format", "markdown");
    expect(out).toContain("x \\| \\<img src=y\\> \\[z\\]\\(w\\)");
  });

  it("is annotations of a GitHub workflow with --format github", async () => {
    const root = await committedProject();
    become(root, BREAKING);
    expect((await compat(root, "--format", "github")).out.split("\n")).toEqual([
      "::error title=breaking%3A field-removed::tasks.note: a body with it is answered 422, and it is not sent any more",
      "::error title=breaking%3A limit-narrowed::tasks.title: maxLength is 20 instead of 50",
      "::notice title=compatible%3A field-added::tasks.memo: bodies may have it, and items have it",
      "",
    ]);
  });
});
