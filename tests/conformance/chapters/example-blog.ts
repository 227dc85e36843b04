import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { type Item, errorOf, findingsOf, itemOf, listOf } from "../../support/answer-body.js";
import type { Answer } from "../../support/http-client.js";
import { type Running, chapter } from "../harness/running.js";

const POSTS = "/api/v1/posts";
const COMMENTS = "/api/v1/comments";
const TAGS = "/api/v1/tags";

/** The example `blog`: what its readers and writers do. */
export function exampleBlog(running: Running): void {
  chapter("the blog", () => {
    it("everybody reads, editors write their own posts, admins every one", async () => {
      const post = await posted(running, "ed");
      const address = `${POSTS}/${post.id}`;
      expect((await running.request("GET", address)).status).toBe(200);
      const json = { title: "Better" };
      const statusOf = async (user: string, roles: string[]): Promise<number> =>
        (await running.request("PATCH", address, { user, claims: { roles }, json })).status;
      expect(await statusOf("ed", ["editor"])).toBe(200);
      expect(await statusOf("other", ["editor"])).toBe(404);
      expect(await statusOf("boss", ["admin"])).toBe(200);
      expect((await running.request("POST", POSTS, { user: "reader", json: body() })).status).toBe(403);
    });

    it("a reader comments on a post of somebody else, and answers a comment", async () => {
      const post = await posted(running, "ed");
      const first = itemOf(await comment(running, "ana", { post_id: post.id, text: "First!" }));
      const answer = { post_id: post.id, answers_id: first.id, text: "No" };
      expect((await comment(running, "ben", answer)).status).toBe(201);
      const about = `${COMMENTS}?post_id=${post.id}&count=true&include=post,answers`;
      const { data, page } = listOf(await running.request("GET", about));
      expect(page.total).toBe(2);
      expect(data.map((item) => item["post"])).toEqual([post, post]);
      expect(data.map((item) => item["answers"])).toEqual([first, null]);
      expect(errorOf(await running.request("POST", COMMENTS, { json: answer })).status_code).toBe(401);
    });

    it("there is no comment on what is not there", async () => {
      const missing = await comment(running, "ana", { post_id: randomUUID(), text: "?" });
      expect(findingsOf(missing)).toEqual(["post_id not_found"]);
    });

    it("the comments, answers included, and the tags' links go with the post", async () => {
      const tag = await tagged(running);
      const post = await posted(running, "ed", { tag_ids: [tag.id] });
      const first = itemOf(await comment(running, "ana", { post_id: post.id, text: "First!" }));
      await comment(running, "ben", { post_id: post.id, answers_id: first.id, text: "Second" });
      expect(listOf(await running.request("GET", `${POSTS}?tag_ids=${tag.id}`)).data).toHaveLength(1);
      const gone = await running.request("DELETE", `${POSTS}/${post.id}`, editor("ed"));
      expect(gone.status).toBe(204);
      expect(listOf(await running.request("GET", `${COMMENTS}?post_id=${post.id}`)).data).toEqual([]);
      expect(listOf(await running.request("GET", `${POSTS}?tag_ids=${tag.id}`)).data).toEqual([]);
      expect((await running.request("GET", `${TAGS}/${tag.id}`)).status).toBe(200);
    });

    it("a part follows another part of the same writer", async () => {
      const [mine, others] = [await posted(running, "ed"), await posted(running, "other")];
      expect((await posted(running, "ed", { follows_id: mine.id }))["follows_id"]).toBe(mine.id);
      const json = { ...body(), follows_id: others.id };
      const refused = await running.request("POST", POSTS, { ...editor("ed"), json });
      expect(findingsOf(refused)).toEqual(["follows_id not_found"]);
    });
  });
}

function editor(user: string): { user: string; claims: { roles: string[] } } {
  return { user, claims: { roles: ["editor"] } };
}

function body(): object {
  return { title: "Title", slug: `s-${randomUUID()}`, body: "Text" };
}

async function posted(running: Running, user: string, more: object = {}): Promise<Item> {
  const json = { ...body(), ...more };
  return itemOf(await running.request("POST", POSTS, { ...editor(user), json }));
}

async function tagged(running: Running): Promise<Item> {
  const json = { name: "Tag", slug: `t-${randomUUID()}` };
  return itemOf(await running.request("POST", TAGS, { ...editor("ed"), json }));
}

function comment(running: Running, user: string, json: object): Promise<Answer> {
  return running.request("POST", COMMENTS, { user, json });
}
