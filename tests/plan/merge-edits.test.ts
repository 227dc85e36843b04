import { describe, expect, it } from "vitest";
import { mergeEdits } from "../../src/plan/merge-edits.js";
import { clashesOf, mergedText } from "../../src/plan/merge-pieces.js";
import { createFileForms } from "../../src/render/normal-form.js";

interface Texts {
  readonly base: string;
  readonly mine: string;
  readonly next: string | null;
}

/** What the edit of one file comes to. */
async function edit(path: string, { base, mine, next }: Texts) {
  const snapshot = {
    disk: new Map([[path, mine]]),
    state: new Map([[`.backend-gen/base/${path}.txt`, base]]),
  };
  const files = next === null ? [] : [{ path, text: next, ownership: "managed" as const }];
  return (
    (await mergeEdits(snapshot, files, { forms: createFileForms(() => null), words: null })).get(path) ?? null
  );
}

/** The merged text; throws where it is none or something clashes. */
async function merged(path: string, texts: Texts): Promise<string> {
  const found = await edit(path, texts);
  if (found?.is !== "edited" || clashesOf(found.pieces).length > 0) throw new Error(JSON.stringify(found));
  return mergedText(found.pieces, "ours");
}

const PY = `"""Tasks."""

import uuid
from typing import Any

from app.core.errors import ApiError


def list_tasks(owner_id: str, done: bool) -> list[Any]:
    return find("tasks", owner_id, done)


def get_task(owner_id: str, task_id: uuid.UUID) -> Any:
    return find("task", owner_id, task_id)
`;

const TS = `/** Tasks. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";

export function listTasks(ownerId: string, done: boolean): Promise<Page> {
  return find({ name: "tasks", ownerId, done });
}

export function getTask(ownerId: string): Promise<Task> {
  return find({ name: "task", ownerId });
}
`;

describe("what a formatter made of a file is no edit", () => {
  it.each<[what: string, path: string, base: string, mine: string]>([
    [
      "a short line length",
      "a.py",
      PY,
      PY.replace("(owner_id: str, done: bool)", "(\n    owner_id: str,\n    done: bool,\n)").replace(
        'find("tasks", owner_id, done)',
        'find(\n        "tasks",\n        owner_id,\n        done,\n    )',
      ),
    ],
    ["single quotes", "a.py", PY, PY.replace('"tasks"', "'tasks'")],
    ["CRLF and single quotes", "a.py", PY, PY.replace('"tasks"', "'tasks'").replaceAll("\n", "\r\n")],
    [
      "imports sorted otherwise",
      "a.py",
      PY,
      PY.replace("import uuid\nfrom typing import Any\n\n", "from typing import Any\nimport uuid\n"),
    ],
    ["a joined text", "a.py", 'x = f(\n    "a\\" b"\n    " c"\n)\n', 'x = f("a\\" b c")\n'],
    ["brackets around targets", "a.py", "a, b[c] = d\n", "(\n    a,\n    b[c],\n) = d\n"],
    ["single quotes, no semicolons", "a.ts", TS, TS.replaceAll('"', "'").replaceAll(";\n", "\n")],
    [
      "a short line length",
      "a.ts",
      TS,
      TS.replace(
        '{ name: "tasks", ownerId, done }',
        '{\n    name: "tasks",\n    ownerId,\n    done,\n  }',
      ).replace("(ownerId: string, done: boolean)", "(\n  ownerId: string,\n  done: boolean,\n)"),
    ],
    ["tabs", "a.ts", TS, TS.replaceAll("\n  ", "\n\t")],
    ["tabs", "a.json", '{\n  "a": [1, 2]\n}\n', '{\n\t"a": [\n\t\t1,\n\t\t2\n\t]\n}\n'],
    [
      "brackets of a broken choice, as black has it",
      "a.py",
      "x = f(\n    '😀', await a.b(c) if d else None, k=e if f(1, 2) else g, m={1: h if i else [j for l in n]}\n)\n",
      "x = f(\n    '😀',\n    (\n        await a.b(c)\n        if d\n        else None\n    ),\n    k=(e if f(1, 2) else g),\n    m={1: (\n        h if i else [j for l in n]\n    )},\n)\n",
    ],
    [
      "brackets of a broken tuple",
      "a.py",
      "del a.b, c[0]\na, b = f(1), (2, 3)\n",
      "del (\n    a.b,\n    c[0],\n)\na, b = (\n    f(1),\n    (2, 3),\n)\n",
    ],
  ])("%s: %s", async (_what, path, base, mine) => {
    expect(mine).not.toBe(base);
    expect(
      await edit(path, {
        base,
        mine,
        next: `${base}\n\n# new`.replace("# new", path.endsWith("py") ? "x = 1" : ""),
      }),
    ).toEqual({ is: "base" });
    expect(await edit(path, { base, mine, next: null })).toEqual({ is: "base" });
    expect(await edit(path, { base: "", mine, next: base })).toEqual({ is: "next" });
  });

  it.each([
    ["x = (1, 2)\n", "x = (1)\n"],
    ["x = (a for a, b in c)\n", "x = (a for a, d in c)\n"],
    ["x = (1,)\n", "x = 1\n"],
    ["x = (a, b)(c, d)\n", "x = (a, b)(c, e)\n"],
    ["f((a if b else c) + d)\n", "f(a if b else c + d)\n"],
    ["f(d == (a if b else c))\n", "f(d == a if b else c)\n"],
    ["f((a if b else c, d))\n", "f(a if b else c, d)\n"],
    ["f((a if b else c).d)\n", "f(a if b else c.d)\n"],
    ["f((x for x in y if z))\n", "f((x for x in y if not z))\n"],
    ["# don't\nf((a if b else c) + d)  # can't\n", "# don't\nf(a if b else c + d)  # can't\n"],
    ['f("(a if b else c)")\n', 'f("a if b else c")\n'],
  ])("brackets that mean something are kept apart: %j", async (base, mine) => {
    expect(await edit("a.py", { base, mine, next: null })).toMatchObject({ is: "edited" });
    expect(await edit("a.py", { base: "", mine: base, next: base.replace(/\n/, "  \n") })).toEqual({
      is: "next",
    });
  });

  it("an edit is one, whoever formatted it", async () => {
    const mine = PY.replace('"task"', "'other'");
    expect(await edit("a.py", { base: PY, mine, next: null })).toMatchObject({ is: "edited" });
  });
});

describe("edits are merged with what is new", () => {
  it("line by line", async () => {
    const mine = PY.replace("def get_task", "# Mine.\ndef get_task");
    const next = PY.replace('find("tasks", owner_id, done)', 'find("tasks", owner_id, done, page)');
    expect(await merged("a.py", { base: PY, mine, next })).toBe(
      PY.replace("def get_task", "# Mine.\ndef get_task").replace(
        'find("tasks", owner_id, done)',
        'find("tasks", owner_id, done, page)',
      ),
    );
  });

  it("when the user has formatted the file as well, in our form", async () => {
    const mine = PY.replaceAll('"', "'")
      .replace("'''Tasks.'''", '"""Tasks."""')
      .replace("def get_task", "x = 1\n\n\ndef get_task");
    const next = PY.replaceAll("owner_id, ", "owner, ");
    expect(await merged("a.py", { base: PY, mine, next })).toBe(
      next.replace("def get_task", "x = 1\n\n\ndef get_task"),
    );
  });

  it.each<[what: string, mine: string, next: string, result: string]>([
    [
      "added beside each other",
      "from typing import Any\n\nimport httpx\n\nfrom app.core.errors import ApiError",
      "from typing import Any\n\nfrom app.core.clock import now\nfrom app.core.errors import ApiError",
      "from typing import Any\n\nimport httpx\n\nfrom app.core.errors import ApiError",
    ],
    [
      "added to one statement",
      "from typing import Any, Literal\n\nfrom app.core.errors import ApiError",
      "from typing import Any, Final\n\nfrom app.core.errors import ApiError",
      "from typing import Any, Final, Literal\n\nfrom app.core.errors import ApiError",
    ],
    ["taken away by both", "from app.core.errors import ApiError", "from typing import Any", ""],
  ])("imports never clash: %s", async (_what, mine, next, result) => {
    const old = "from typing import Any\n\nfrom app.core.errors import ApiError";
    const text = (imports: string) => PY.replace(old, imports);
    const got = await merged("a.py", { base: PY, mine: text(mine), next: text(next) });
    const names = (source: string) => new Set(source.match(/\w+/g));
    const expected = new Set([...names(result), ...(next.includes("clock") ? ["clock", "now"] : [])]);
    const head = got.slice(got.indexOf("import uuid") + "import uuid".length, got.indexOf("def list_tasks"));
    expect(names(head)).toEqual(expected.size === 1 && expected.has("") ? new Set() : expected);
  });

  it("comments among imports and examples in docstrings stay as they are", async () => {
    const old = "from typing import Any\n";
    const mine = PY.replaceAll('"', "'")
      .replace("'''Tasks.'''", '"""Tasks.\n\nx = (1, 2)\n"""')
      .replace(old, "from typing import (\n    Any,\n    Final,  # mine (all\n)\n");
    const next = PY.replaceAll("owner_id, ", "owner, ").replace(old, "from typing import Any, Literal\n");
    const text = await merged("a.py", { base: PY, mine, next });
    expect(text).toContain('"""Tasks.\n\nx = (1, 2)\n"""');
    expect(text).toContain("    Final,  # mine (all\n)\n");
    expect(text).toContain("from typing import Literal\n");
    expect(text).toContain('find("tasks", owner, done)');
  });

  it("imports of TypeScript too, types and values", async () => {
    const mine = TS.replace(
      "import { ApiError }",
      'import { log } from "../log.js";\nimport { ApiError, isError }',
    );
    const next = TS.replace("import { ApiError }", "import { ApiError, type Problem }").replace(
      "type { Page }",
      "{ type Page, pageOf }",
    );
    expect((await merged("a.ts", { base: TS, mine, next })).split("\n\n")[1]).toBe(
      'import { log } from "../log.js";\nimport { ApiError, type Problem, isError } from "../core/errors.js";\nimport { type Page, pageOf } from "../core/listing.js";',
    );
  });
});

describe("a clash", () => {
  it("is where both have changed the same lines", async () => {
    const mine = PY.replace('"tasks"', '"mine"');
    const next = PY.replace('"tasks"', '"next"');
    const found = await edit("a.py", { base: PY, mine, next });
    expect(found?.is === "edited" ? clashesOf(found.pieces) : found).toEqual([
      {
        line: 10,
        mine: ['    return find("mine", owner_id, done)'],
        base: ['    return find("tasks", owner_id, done)'],
        next: ['    return find("next", owner_id, done)'],
      },
    ]);
  });

  it("is the whole file where the lines agree and the result is no program", async () => {
    const base = "try:\n    b()\n# one\nexcept E:\n    c()\n    d()\n    e()\n";
    const mine = base.replace("try:\n    b()", "b()").replace("except E:", "if x:");
    const next = `${base}finally:\n    f()\n`;
    const asText = await edit("a.txt", { base, mine, next });
    expect(asText?.is === "edited" ? clashesOf(asText.pieces) : asText).toEqual([]);
    const asProgram = await edit("a.py", { base, mine, next });
    expect(asProgram?.is === "edited" ? clashesOf(asProgram.pieces) : asProgram).toMatchObject([
      { line: 1, mine: mine.split("\n"), base: base.split("\n"), next: next.split("\n") },
    ]);
  });

  it("is judged by lines alone where the user's file does not parse", async () => {
    const mine = PY.replace("def get_task", "def (\ndef get_task");
    const next = PY.replace('"tasks"', '"next"');
    expect(await merged("a.py", { base: PY, mine, next })).toBe(mine.replace('"tasks"', '"next"'));
  });
});
