import { expect, it } from "vitest";
import { findingsOf, itemOf, listOf } from "../../support/answer-body.js";
import { type Running, type User, chapter, newUser } from "../harness/running.js";

const BADGES = "/api/v1/badges";
const BADGE = { code: "AB", name: "Ann" };

async function badgeOf(user: User, more: object = {}): Promise<string> {
  return `${BADGES}/${itemOf(await user.create({ ...BADGE, ...more }, BADGES)).id}`;
}

/** Chapter "Fields with a rule". */
export function fieldRules(running: Running): void {
  chapter("fields with a rule", () => {
    immutable(running);
    readAndWrite(running);
    uniqueness(running);
    texts(running);
  });
}

function immutable(running: Running): void {
  it("`immutable`: in PATCH and PUT 422 unless equal", async () => {
    const user = newUser(running);
    const path = await badgeOf(user, { issuer: "us" });
    for (const [method, rest] of [
      ["PATCH", {}],
      ["PUT", { name: "Bob" }],
    ] as const) {
      const same = await user.request(method, path, { json: { ...rest, code: "AB", issuer: "us" } });
      expect(same.status, method).toBe(200);
      const other = await user.request(method, path, { json: { ...rest, code: "CD", issuer: null } });
      expect(findingsOf(other), method).toEqual(["code immutable", "issuer immutable"]);
    }
  });

  it("`immutable` may be absent in PUT, and stays", async () => {
    const user = newUser(running);
    const path = await badgeOf(user, { issuer: "us", stars: 5 });
    const answer = await user.request("PUT", path, { json: { name: "Bob" } });
    expect(itemOf(answer)).toMatchObject({ code: "AB", issuer: "us", name: "Bob", stars: 3 });
  });

  it("an `immutable` field that was never set stays without a value", async () => {
    const user = newUser(running);
    const path = await badgeOf(user);
    expect((await user.request("PATCH", path, { json: { issuer: null } })).status).toBe(200);
    const set = await user.request("PATCH", path, { json: { issuer: "late" } });
    expect(findingsOf(set)).toEqual(["issuer immutable"]);
  });

  it("a value of the wrong type is that first, immutable or not", async () => {
    const user = newUser(running);
    const path = await badgeOf(user);
    expect(findingsOf(await user.request("PATCH", path, { json: { code: 5 } }))).toEqual(["code type"]);
  });
}

function readAndWrite(running: Running): void {
  it("`readOnly`: never accepted, always sent", async () => {
    const user = newUser(running);
    const path = await badgeOf(user);
    expect(itemOf(await user.request("GET", path))).toMatchObject({ level: 1, remark: null });
    for (const [method, address] of [
      ["POST", BADGES],
      ["PUT", path],
      ["PATCH", path],
    ] as const) {
      const json = { ...BADGE, level: 1, remark: null };
      expect(findingsOf(await user.request(method, address, { json }))).toEqual([
        "level read_only",
        "remark read_only",
      ]);
    }
    expect(itemOf(await user.request("PUT", path, { json: { name: "Bob" } }))).toMatchObject({ level: 1 });
  });

  it("`writeOnly` and passwords: never sent", async () => {
    const user = newUser(running);
    const secret = { hint: "the-hint", pin: "the-password" };
    const created = await user.create({ ...BADGE, ...secret }, BADGES);
    const path = `${BADGES}/${itemOf(created).id}`;
    const answers = [
      created,
      await user.request("GET", path),
      await user.request("GET", BADGES),
      await user.request("PATCH", path, { json: secret }),
      await user.request("PUT", path, { json: { ...BADGE, ...secret } }),
      await user.request("POST", BADGES, { json: { ...BADGE, hint: 5, pin: "the-password".repeat(20) } }),
    ];
    for (const answer of answers) {
      expect(JSON.stringify(answer.body)).not.toMatch(/the-hint|the-password|argon/);
      expect(JSON.stringify(answer.body)).not.toMatch(/"(hint|pin)":/);
    }
    expect(running.server().output()).not.toMatch(/the-hint|the-password/);
  });

  it("a password has 8 to 128 characters", async () => {
    const user = newUser(running);
    for (const [pin, finding] of [
      ["x".repeat(7), "pin too_short"],
      ["x".repeat(129), "pin too_long"],
      ["pass\u0000word", "pin format"],
    ] as const)
      expect(findingsOf(await user.create({ ...BADGE, pin }, BADGES))).toEqual([finding]);
    for (const pin of ["x".repeat(8), "😀".repeat(128)])
      expect((await user.create({ ...BADGE, pin }, BADGES)).status).toBe(201);
  });
}

function uniqueness(running: Running): void {
  it("`unique` on an owned resource is per owner", async () => {
    const user = newUser(running);
    const json = { ...BADGE, email: "a@example.com" };
    expect((await user.create(json, BADGES)).status).toBe(201);
    expect((await user.create(json, BADGES)).status).toBe(409);
    expect((await newUser(running).create(json, BADGES)).status).toBe(201);
  });

  it("`unique` holds in PATCH and PUT, and a row does not collide with itself", async () => {
    const user = newUser(running);
    await badgeOf(user, { email: "a@example.com" });
    const path = await badgeOf(user, { email: "b@example.com" });
    for (const [method, rest] of [
      ["PATCH", {}],
      ["PUT", { name: "Bob" }],
    ] as const) {
      const taken = await user.request(method, path, { json: { ...rest, email: "a@example.com" } });
      expect(taken.status).toBe(409);
      const own = await user.request(method, path, { json: { ...rest, email: "b@example.com" } });
      expect(own.status).toBe(200);
    }
  });

  it("`unique` compares exactly, and rows without a value do not collide", async () => {
    const user = newUser(running);
    for (const email of ["a@example.com", "A@example.com", null, null]) {
      expect((await user.create({ ...BADGE, email }, BADGES)).status).toBe(201);
    }
  });

  it("`unique` on a resource without owner is among all", async () => {
    const text = `only-${newUser(running).id}`;
    const notices = "/api/v1/notices";
    expect((await newUser(running).create({ text }, notices)).status).toBe(201);
    expect((await newUser(running).create({ text }, notices)).status).toBe(409);
  });
}

function texts(running: Running): void {
  it("not trimmed unless the spec says so; lengths count after it", async () => {
    const user = newUser(running);
    const label = ` \t${"x".repeat(10)}\n `;
    const badge = itemOf(await user.create({ code: " A ", name: "\u00a0 Bob\u3000", label }, BADGES));
    expect(badge).toMatchObject({ code: " A ", name: "Bob", label: "x".repeat(10) });
    expect(findingsOf(await user.create({ ...BADGE, name: "   " }, BADGES))).toEqual(["name too_short"]);
    const long = await user.create({ ...BADGE, name: ` ${"x".repeat(11)}` }, BADGES);
    expect(findingsOf(long)).toEqual(["name too_long"]);
  });

  it("`pattern` is searched, and Unicode", async () => {
    const user = newUser(running);
    for (const shape of ["5é", "before 5é after", "line\n5é\nline"])
      expect((await user.create({ ...BADGE, shape }, BADGES)).status, shape).toBe(201);
    for (const shape of ["", "5e", "é5", "٥é", "5\u0065\u0301"])
      expect(findingsOf(await user.create({ ...BADGE, shape }, BADGES)), shape).toEqual(["shape pattern"]);
  });

  it("a list has its limits, and its items theirs", async () => {
    const user = newUser(running);
    const findings = async (parts: unknown) => findingsOf(await user.create({ ...BADGE, parts }, BADGES));
    expect(await findings([])).toEqual(["parts too_short"]);
    expect(await findings(["a", "b", "c", "d"])).toEqual(["parts too_long"]);
    expect(await findings(["a", "", "toolong"])).toEqual(["parts[1] too_short", "parts[2] too_long"]);
    expect(await findings([null, ["a"], {}])).toEqual(["parts[0] type", "parts[1] type", "parts[2] type"]);
    expect(await findings({ 0: "a" })).toEqual(["parts type"]);
    const kept = itemOf(await user.create({ ...BADGE, parts: ["b", "a", "b"] }, BADGES));
    expect(kept["parts"], "as sent, twice the same included").toEqual(["b", "a", "b"]);
    expect(listOf(await user.request("GET", BADGES)).data[0]).toEqual(kept);
  });
}
