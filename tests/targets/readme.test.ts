import { describe, expect, it } from "vitest";
import { filesOf } from "./generated.js";

const SPEC = `
name: press
auth: { strategy: jwt, roles: [editor] }
resources:
  posts:
    owner: user
    fields: { title: "string(1..80) unique", topic: ref(topics), tags: "many(topics)" }
    access: { list: public, get: public, create: editor, replace: editor, update: [owner, editor], delete: editor }
  topics:
    description: "What | posts are about"
    fields: { name: "string(1..40) unique", parent: "ref(topics)?" }
  drafts: { fields: { body: text }, operations: [list, create] }
`;

async function readmeOf(spec: string, target: "fastapi" | "fastify" = "fastapi"): Promise<string> {
  return (await filesOf(spec, "backend.yaml", target)).get("README.md") ?? "";
}

describe("the README of a generated project", () => {
  it("has a line for each resource: where it is, what it is, and who may do what", async () => {
    const readme = await readmeOf(SPEC);
    expect(readme.split("\n").filter((line) => line.startsWith("| `/api/"))).toEqual([
      "| `/api/v1/drafts` | drafts | list, create: its owner |",
      "| `/api/v1/posts` | posts | list, get: anyone; create, replace, delete: editor; update: its owner or editor |",
      String.raw`| ${"`/api/v1/topics`"} | What \| posts are about | everything: its owner |`,
    ]);
  });

  it("draws the tables, their keys, and what leads from one to another", async () => {
    const readme = await readmeOf(SPEC);
    expect(readme).toContain(`    "topics" {
        uuid id PK
        text user_id
        string name UK
        uuid parent_id FK
    }
    "topics" ||--o{ "posts" : topic_id
    "posts" }o--o{ "topics" : tags
    "topics" |o--o{ "topics" : parent_id
`);
  });

  it("pastes requests about what a user without a role may do", async () => {
    for (const target of ["fastapi", "fastify"] as const) {
      const readme = await readmeOf(SPEC, target);
      expect(readme).toContain('ID=$(curl --silent "$API/api/v1/topics" -H "$AUTH"');
      expect(readme).not.toContain('parent_id":');
    }
  });

  it("draws the relations alone where Mermaid would refuse the whole", async () => {
    const fields = Array.from({ length: 60 }, (_, index) => `field_${index}: int`).join(", ");
    const resources = Array.from(
      { length: 40 },
      (_, index) => `  things_${index}: { fields: { ${fields}, other: ref(things_0)? } }\n`,
    );
    const readme = await readmeOf(`name: big\nresources:\n${resources.join("")}`);
    expect(readme).toContain('erDiagram\n    "things_0" |o--o{ "things_0" : other_id\n');
    expect(readme).not.toContain("int field_1\n");
  });

  it("draws nothing where there would be more lines than Mermaid draws", async () => {
    const references = Array.from({ length: 26 }, (_, index) => `r${index}: ref(things_0)?`).join(", ");
    const resources = Array.from(
      { length: 20 },
      (_, index) => `  things_${index}: { fields: { ${references} } }\n`,
    );
    expect(await readmeOf(`name: big\nresources:\n${resources.join("")}`)).not.toContain("mermaid");
  });
});
