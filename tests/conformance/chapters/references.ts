import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { errorOf, findingsOf, itemOf, listOf, mustItem } from "../../support/answer-body.js";
import { titles } from "../harness/items.js";
import { gone, LIBRARY, made } from "../harness/library.js";
import { type Running, chapter, newUser } from "../harness/running.js";

/** Chapter "References": what may be referred to, and how a list is filtered by it. */
export function references(running: Running): void {
  chapter("references", () => {
    whatMayBeReferredTo(running);
    filters(running);
  });
}

function whatMayBeReferredTo(running: Running): void {
  it("the key is the field's name with `_id`, and holds the id", async () => {
    const user = newUser(running);
    const author = await made(user, LIBRARY.authors, { name: "Ada" });
    const genre = await made(user, LIBRARY.genres, { name: "Novel" });
    const book = await made(user, LIBRARY.books, { title: "One", author_id: author.id, genre_id: genre.id });
    expect(book).toMatchObject({ author_id: author.id, genre_id: genre.id, editor_id: null });
    expect(itemOf(await user.request("GET", `${LIBRARY.books}/${book.id}`))).toEqual(book);
    expect(findingsOf(await user.create({ title: "x" }, LIBRARY.books))).toEqual(["author_id required"]);
    const wrong = { title: "x", author_id: null, editor_id: 5, genre_id: "x", author: author.id };
    expect(findingsOf(await user.create(wrong, LIBRARY.books))).toEqual([
      "author unknown_field",
      "author_id type",
      "editor_id type",
      "genre_id format",
    ]);
  });

  it("what is not there, another user's or gone is 422 on that field, all of them at once, and told the same way", async () => {
    const [me, other] = [newUser(running), newUser(running)];
    const author = await made(me, LIBRARY.authors, { name: "Mine" });
    const theirs = await made(other, LIBRARY.authors, { name: "Theirs" });
    const deleted = await made(me, LIBRARY.authors, { name: "Deleted" });
    await gone(me, `${LIBRARY.authors}/${deleted.id}`);
    const bodies = [theirs.id, deleted.id, randomUUID()].map((id) => ({
      title: "x",
      author_id: id,
      editor_id: id,
      genre_id: id,
    }));
    const answers = await Promise.all(bodies.map((body) => me.create(body, LIBRARY.books)));
    const errors = answers.map((answer) => JSON.stringify(errorOf(answer).errors));
    expect(new Set(errors).size).toBe(1);
    for (const answer of answers)
      expect(findingsOf(answer)).toEqual([
        "author_id not_found",
        "editor_id not_found",
        "genre_id not_found",
      ]);
    const book = await made(me, LIBRARY.books, { title: "x", author_id: author.id });
    for (const id of [theirs.id, deleted.id, randomUUID()]) {
      const path = `${LIBRARY.books}/${book.id}`;
      const json = { title: "y", author_id: author.id, editor_id: id };
      expect(findingsOf(await me.request("PATCH", path, { json: { editor_id: id } }))).toHaveLength(1);
      expect(findingsOf(await me.request("PUT", path, { json }))).toEqual(["editor_id not_found"]);
    }
    expect(itemOf(await me.request("GET", `${LIBRARY.books}/${book.id}`))).toEqual(book);
  });

  it("a reference is changed, cleared by null and by a PUT without it", async () => {
    const user = newUser(running);
    const [one, two] = [
      await made(user, LIBRARY.authors, { name: "1" }),
      await made(user, LIBRARY.authors, { name: "2" }),
    ];
    const book = await made(user, LIBRARY.books, { title: "x", author_id: one.id, editor_id: one.id });
    const path = `${LIBRARY.books}/${book.id}`;
    const patched = await user.request("PATCH", path, { json: { author_id: two.id, editor_id: null } });
    expect(itemOf(patched)).toMatchObject({ author_id: two.id, editor_id: null });
    expect(mustItem(await user.request("PATCH", path, { json: { editor_id: one.id } }))["editor_id"]).toBe(
      one.id,
    );
    const replaced = await user.request("PUT", path, { json: { title: "x", author_id: one.id } });
    expect(itemOf(replaced)).toMatchObject({ author_id: one.id, editor_id: null });
  });

  it("a row without an owner refers to rows of whoever writes it", async () => {
    const [me, other] = [newUser(running), newUser(running)];
    const shelf = await made(me, LIBRARY.shelves, { name: "Mine" });
    const notice = await made(me, LIBRARY.notices, { text: "x", shelf_id: shelf.id });
    expect(findingsOf(await other.create({ text: "x", shelf_id: shelf.id }, LIBRARY.notices))).toEqual([
      "shelf_id not_found",
    ]);
    const path = `${LIBRARY.notices}/${notice.id}`;
    const same = await other.request("PATCH", path, { json: { text: "y", shelf_id: shelf.id } });
    expect(itemOf(same), "what it refers to already is not looked at again").toMatchObject({ text: "y" });
    const own = await made(other, LIBRARY.shelves, { name: "Theirs" });
    const changed = await other.request("PATCH", path, { json: { shelf_id: own.id } });
    expect(itemOf(changed)["shelf_id"]).toBe(own.id);
    expect(findingsOf(await other.request("PATCH", path, { json: { shelf_id: shelf.id } }))).toHaveLength(1);
  });

  it("a unique rule over a reference", async () => {
    const user = newUser(running);
    const [one, two] = [
      await made(user, LIBRARY.authors, { name: "1" }),
      await made(user, LIBRARY.authors, { name: "2" }),
    ];
    const first = await made(user, LIBRARY.books, { title: "x", author_id: one.id });
    expect((await user.create({ title: "x", author_id: one.id }, LIBRARY.books)).status).toBe(409);
    await made(user, LIBRARY.books, { title: "x", author_id: two.id });
    await gone(user, `${LIBRARY.books}/${first.id}`);
    await made(user, LIBRARY.books, { title: "x", author_id: one.id });
  });
}

function filters(running: Running): void {
  it("a list is filtered by a reference, with every operator of a scalar", async () => {
    const user = newUser(running);
    const [one, two] = [
      await made(user, LIBRARY.authors, { name: "1" }),
      await made(user, LIBRARY.authors, { name: "2" }),
    ];
    await made(user, LIBRARY.books, { title: "a", author_id: one.id, editor_id: two.id });
    await made(user, LIBRARY.books, { title: "b", author_id: two.id });
    await made(user, LIBRARY.books, { title: "c", author_id: two.id, editor_id: one.id });
    for (const [query, expected] of [
      [`author_id=${one.id}`, "a"],
      [`author_id[ne]=${one.id}`, "bc"],
      [`author_id[in]=${one.id},${randomUUID()}`, "a"],
      [`editor_id[null]=true`, "b"],
      [`editor_id[null]=false`, "ac"],
      [`editor_id[ne]=${two.id}`, "bc"],
      [`author_id=${two.id.toUpperCase()}&editor_id=${one.id}`, "c"],
      [`author_id=${randomUUID()}`, ""],
    ] as const) {
      const found = listOf(await user.request("GET", `${LIBRARY.books}?sort=title&${query}`)).data;
      expect(titles(found), query).toBe(expected);
    }
    for (const query of ["author_id=x", "author_id=", `author_id[gt]=${one.id}`, `author=${one.id}`])
      expect(findingsOf(await user.request("GET", `${LIBRARY.books}?${query}`)), query).toHaveLength(1);
  });
}
