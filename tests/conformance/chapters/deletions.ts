import { expect, it } from "vitest";
import { errorOf, itemOf, listOf } from "../../support/answer-body.js";
import { gone, LIBRARY, made, statusOf } from "../harness/library.js";
import { type Running, chapter, newUser, times } from "../harness/running.js";

const ROUNDS = 4;

/** Chapter "References": what becomes of rows when what they refer to is deleted. */
export function deletions(running: Running): void {
  chapter("deletions", () => {
    deletedForGood(running);
    softDeleted(running);
    atTheSameTime(running);
  });
}

function deletedForGood(running: Running): void {
  it("`restrict` keeps what is referred to, in a circle too; `setNull` lets go and changes the ETag", async () => {
    const user = newUser(running);
    const shelf = await made(user, LIBRARY.shelves, { name: "A" });
    const keeper = await made(user, LIBRARY.keepers, { name: "K", shelf_id: shelf.id });
    const path = `${LIBRARY.shelves}/${shelf.id}`;
    const kept = await user.request("PATCH", path, { json: { keeper_id: keeper.id } });
    const refused = await user.request("DELETE", path);
    expect(errorOf(refused).status_code).toBe(409);
    await gone(user, `${LIBRARY.keepers}/${keeper.id}`);
    const left = await user.request("GET", path);
    expect(itemOf(left)["keeper_id"]).toBeNull();
    expect(left.headers.get("etag")).not.toBe(kept.headers.get("etag"));
    await gone(user, path);
  });

  it("`cascade` takes rows along, through all generations", async () => {
    const user = newUser(running);
    const shelf = await made(user, LIBRARY.shelves, { name: "A" });
    const label = await made(user, LIBRARY.labels, { text: "x", shelf_id: shelf.id });
    await gone(user, `${LIBRARY.shelves}/${shelf.id}`);
    expect(await statusOf(user, "GET", `${LIBRARY.labels}/${label.id}`)).toBe(404);
    const root = await made(user, LIBRARY.nodes, { name: "root" });
    const child = await made(user, LIBRARY.nodes, { name: "child", parent_id: root.id });
    await made(user, LIBRARY.nodes, { name: "grandchild", parent_id: child.id });
    const itself = await made(user, LIBRARY.nodes, { name: "itself" });
    await user.request("PATCH", `${LIBRARY.nodes}/${itself.id}`, { json: { parent_id: itself.id } });
    await gone(user, `${LIBRARY.nodes}/${root.id}`);
    await gone(user, `${LIBRARY.nodes}/${itself.id}`);
    expect(listOf(await user.request("GET", LIBRARY.nodes)).data).toEqual([]);
  });

  it("a row that is gone keeps nothing from being deleted", async () => {
    const user = newUser(running);
    const [one, two] = [
      await made(user, LIBRARY.shelves, { name: "1" }),
      await made(user, LIBRARY.shelves, { name: "2" }),
    ];
    const card = await made(user, LIBRARY.cards, { text: "x", shelf_id: one.id, other_id: two.id });
    expect(await statusOf(user, "DELETE", `${LIBRARY.shelves}/${one.id}`)).toBe(409);
    expect(await statusOf(user, "DELETE", `${LIBRARY.shelves}/${two.id}`)).toBe(409);
    await gone(user, `${LIBRARY.cards}/${card.id}`);
    await gone(user, `${LIBRARY.shelves}/${two.id}`);
    await gone(user, `${LIBRARY.shelves}/${one.id}`);
    expect(await statusOf(user, "GET", `${LIBRARY.cards}/${card.id}`)).toBe(404);
  });

  it("what is everybody's can be deleted under another user's row", async () => {
    const [me, other] = [newUser(running), newUser(running)];
    const genre = await made(me, LIBRARY.genres, { name: "Novel" });
    const author = await made(me, LIBRARY.authors, { name: "Ada" });
    const book = await made(me, LIBRARY.books, { title: "x", author_id: author.id, genre_id: genre.id });
    await gone(other, `${LIBRARY.genres}/${genre.id}`);
    expect(itemOf(await me.request("GET", `${LIBRARY.books}/${book.id}`))["genre_id"]).toBeNull();
  });
}

function softDeleted(running: Running): void {
  it("`cascade` and `setNull` happen on soft delete too, through all generations", async () => {
    const user = newUser(running);
    const author = await made(user, LIBRARY.authors, { name: "Ada" });
    const pupil = await made(user, LIBRARY.authors, { name: "Bea", mentor_id: author.id });
    const book = await made(user, LIBRARY.books, { title: "x", author_id: author.id });
    const edited = await made(user, LIBRARY.books, { title: "y", author_id: pupil.id, editor_id: author.id });
    const review = await made(user, LIBRARY.reviews, { text: "Good", book_id: book.id });
    await gone(user, `${LIBRARY.authors}/${author.id}`);
    expect(itemOf(await user.request("GET", `${LIBRARY.authors}/${pupil.id}`))["mentor_id"]).toBeNull();
    expect(itemOf(await user.request("GET", `${LIBRARY.books}/${edited.id}`))["editor_id"]).toBeNull();
    for (const path of [`${LIBRARY.books}/${book.id}`, `${LIBRARY.reviews}/${review.id}`])
      expect(await statusOf(user, "GET", path), path).toBe(404);
    const books = listOf(await user.request("GET", `${LIBRARY.books}?count=true`));
    expect(books).toMatchObject({ data: [{ id: edited.id }], page: { total: 1 } });
  });

  it("`restrict` is 409 on soft delete too, also further down, and then nothing has changed", async () => {
    const user = newUser(running);
    const author = await made(user, LIBRARY.authors, { name: "Ada" });
    const book = await made(user, LIBRARY.books, { title: "x", author_id: author.id, editor_id: author.id });
    const loan = await made(user, LIBRARY.loans, { book_id: book.id });
    const paths = [`${LIBRARY.books}/${book.id}`, `${LIBRARY.authors}/${author.id}`];
    for (const path of paths) expect(errorOf(await user.request("DELETE", path)).status_code).toBe(409);
    expect(itemOf(await user.request("GET", `${LIBRARY.books}/${book.id}`))).toEqual(book);
    expect(itemOf(await user.request("GET", `${LIBRARY.authors}/${author.id}`))).toEqual(author);
    await gone(user, `${LIBRARY.loans}/${loan.id}`);
    for (const path of paths) await gone(user, path);
  });

  it("a row that goes along, or is gone, does not count for `restrict`", async () => {
    const user = newUser(running);
    const [one, two] = [
      await made(user, LIBRARY.authors, { name: "1" }),
      await made(user, LIBRARY.authors, { name: "2" }),
    ];
    await made(user, LIBRARY.books, { title: "x", author_id: one.id, translator_id: one.id });
    await gone(user, `${LIBRARY.authors}/${one.id}`);
    const book = await made(user, LIBRARY.books, { title: "y", author_id: two.id, translator_id: two.id });
    await gone(user, `${LIBRARY.books}/${book.id}`);
    await gone(user, `${LIBRARY.authors}/${two.id}`);
  });
}

function atTheSameTime(running: Running): void {
  it("whoever refers to a row while it is deleted is told so, or keeps it", async () => {
    const user = newUser(running);
    for (let round = 0; round < ROUNDS; round += 1) {
      const shelf = await made(user, LIBRARY.shelves, { name: String(round) });
      const path = `${LIBRARY.shelves}/${shelf.id}`;
      const json = { name: "x", shelf_id: shelf.id };
      const [deleted, ...created] = await user.atOnce([
        { method: "DELETE", path },
        ...times(3, () => ({ method: "POST", path: LIBRARY.keepers, json })),
      ]);
      const isThere = (await statusOf(user, "GET", path)) === 200;
      expect(deleted?.status).toBe(isThere ? 409 : 204);
      for (const { status } of created) expect(isThere ? [201] : [422, 409]).toContain(status);
    }
  });

  it("nothing is left that refers to a soft-deleted row", async () => {
    const user = newUser(running);
    for (let round = 0; round < ROUNDS; round += 1) {
      const author = await made(user, LIBRARY.authors, { name: String(round) });
      const titles = ["a", "b", "c"];
      const answers = await user.atOnce([
        ...titles.map((title) => ({
          method: "POST",
          path: LIBRARY.books,
          json: { title, author_id: author.id },
        })),
        { method: "DELETE", path: `${LIBRARY.authors}/${author.id}` },
      ]);
      for (const { status } of answers.slice(0, -1)) expect([201, 422]).toContain(status);
      expect(answers.at(-1)?.status).toBe(204);
      expect(listOf(await user.request("GET", `${LIBRARY.books}?author_id=${author.id}`)).data).toEqual([]);
    }
  });
}
