import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { errorOf, itemOf, listOf } from "../../support/answer-body.js";
import { JSON_HEADERS } from "../../support/http-client.js";
import { exchange, openLine, answerOf, requestBytes } from "../harness/raw.js";
import { signedToken } from "../../support/signed-token.mjs";
import { OVER_LIMIT, type Running, TASKS, chapter, newUser, times } from "../harness/running.js";

const MIB = 1_048_576;

const MALFORMED = [
  "",
  " ",
  "\n",
  "{",
  '{"title": ',
  '{"title": "x"',
  '{"title": "x"}}',
  '{"title": "x"} {}',
  '{"title": "x",}',
  "{'title': 'x'}",
  '{title: "x"}',
  '{"title": "x"} // why',
  '{"title": "a\nb"}',
  '{"title": "a\tb"}',
  String.raw`{"title": "\x41"}`,
  String.raw`{"title": "\u12"}`,
  '{"estimate": NaN, "title": "x"}',
  '{"estimate": Infinity, "title": "x"}',
  '{"estimate": -Infinity, "title": "x"}',
  '{"estimate": 01, "title": "x"}',
  '{"estimate": .5, "title": "x"}',
  '{"estimate": +5, "title": "x"}',
  '{"estimate": 0x1F, "title": "x"}',
  '{"title": undefined}',
  "nope",
  "True",
  '\ufeff{"title": "x"}',
];

const NO_UTF8 = [
  [0xff],
  [0xc3],
  [0xc0, 0x80],
  [0xe2, 0x82],
  [0xed, 0xa0, 0x80],
  [0xf5, 0x80, 0x80, 0x80],
  [0xf0, 0x8f, 0xbf, 0xbf],
  [0x80],
];

/** Chapter "Status codes". */
export function statusCodes(running: Running): void {
  chapter("status codes", () => {
    malformed(running);
    unauthenticatedFirst(running);
    tooLarge(running);
    contentTypes(running);
  });
}

function malformed(running: Running): void {
  it.each(MALFORMED)("400 malformed JSON: %j", async (text) => {
    const user = newUser(running);
    const path = `${TASKS}/${itemOf(await user.create({ title: "There" })).id}`;
    for (const [method, address] of [
      ["POST", TASKS],
      ["PUT", path],
      ["PATCH", path],
    ] as const) {
      const answer = await user.request(method, address, { text, headers: JSON_HEADERS });
      expect(errorOf(answer), method).toMatchObject({ status_code: 400, findings: [] });
    }
  });

  it.each(NO_UTF8)("400 a body that is not UTF-8: %i %i %i", async (...bytes) => {
    const text = Buffer.concat([Buffer.from('{"title": "'), Buffer.from(bytes), Buffer.from('"}')]);
    const answer = await newUser(running).request("POST", TASKS, { text, headers: JSON_HEADERS });
    expect(errorOf(answer).status_code).toBe(400);
  });

  it("400 a body in UTF-16", async () => {
    const text = Buffer.from('{"title": "x"}', "utf16le");
    const answer = await newUser(running).request("POST", TASKS, { text, headers: JSON_HEADERS });
    expect(errorOf(answer).status_code).toBe(400);
  });

  it("of a key that comes twice the last one counts", async () => {
    const text = '{"title": "first", "title": "second"}';
    const answer = await newUser(running).request("POST", TASKS, { text, headers: JSON_HEADERS });
    expect(itemOf(answer)["title"]).toBe("second");
  });
}

function unauthenticatedFirst(running: Running): void {
  it("401 comes before all that a stranger could learn from: bodies, parameters, rows, versions", async () => {
    const { id } = itemOf(await newUser(running).create({ title: "There" }));
    for (const [method, path, sent] of [
      ["GET", `${TASKS}?nonsense=1`, {}],
      ["GET", `${TASKS}?q=%zz`, {}],
      ["GET", `${TASKS}/${id}`, {}],
      ["GET", `${TASKS}/${randomUUID()}`, {}],
      ["GET", `${TASKS}/not-an-id`, {}],
      ["POST", TASKS, { json: {} }],
      ["POST", TASKS, { json: { title: "x" } }],
      ["POST", TASKS, { text: "{", headers: JSON_HEADERS }],
      ["POST", TASKS, { text: "x", headers: { "content-type": "text/plain" } }],
      ["POST", TASKS, {}],
      ["PUT", `${TASKS}/${id}`, { json: { title: 5 } }],
      ["PATCH", `${TASKS}/${id}`, { json: {}, headers: { "if-match": '"x"' } }],
      ["DELETE", `${TASKS}/${id}`, { headers: { "if-match": '"x"' } }],
      ["DELETE", `${TASKS}/not-an-id`, {}],
    ] as const) {
      const answer = await running.request(method, path, sent);
      expect(errorOf(answer), `${method} ${path}`).toMatchObject({ status_code: 401, findings: [] });
    }
  });
}

function tooLarge(running: Running): void {
  const filled = (length: number): string => `{"title": "x"${" ".repeat(length - 14)}}`;

  it("413 one byte over 1 MiB, and not at 1 MiB", async () => {
    const user = newUser(running);
    const sent = { text: filled(MIB), headers: JSON_HEADERS };
    expect((await user.request("POST", TASKS, sent)).status).toBe(201);
    // Only announced: a server may close the connection on one who goes on sending.
    expect((await user.request("POST", TASKS, { headers: OVER_LIMIT })).status).toBe(413);
  });

  it("413 of a chunked body too, one byte over, and not at the limit", async () => {
    const user = newUser(running);
    for (const [length, status] of [
      [MIB, 201],
      [MIB + 1, 413],
    ] as const) {
      const answer = await exchange(running.server(), chunked(user.id, filled(length)));
      expect(answer?.status, String(length)).toBe(status);
      if (answer !== null && status === 413) expect(errorOf(answer).findings).toEqual([]);
    }
  });

  it("413 is answered before a body that has no end is read", async () => {
    const user = newUser(running);
    const line = await openLine(running.server());
    await line.send(chunked(user.id, "", false));
    const piece = `10000\r\n${" ".repeat(0x10000)}\r\n`;
    for (let sent = 0; sent <= MIB; sent += 0x10000) await line.send(piece);
    expect(errorOf(answerOf(await line.received)).status_code).toBe(413);
    line.destroy();
  });

  it("413 by the length that is declared, before anything of it is sent", async () => {
    const headers = { ...JSON_HEADERS, "content-length": "99999999999" };
    const bytes = requestBytes("POST", TASKS, { user: newUser(running).id, headers });
    const answer = await exchange(running.server(), bytes);
    expect(answer?.status).toBe(413);
  });
}

function chunked(user: string, text: string, ends = true): string {
  const head = `POST ${TASKS} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n`;
  const token = `Authorization: Bearer ${signedToken(user)}\r\nTransfer-Encoding: chunked\r\n\r\n`;
  const size = 100_000;
  const pieces = times(Math.ceil(text.length / size), (index) =>
    text.slice(index * size, (index + 1) * size),
  );
  const chunks = pieces.map((piece) => `${piece.length.toString(16)}\r\n${piece}\r\n`);
  return `${head}${token}${chunks.join("")}${ends ? "0\r\n\r\n" : ""}`;
}

function contentTypes(running: Running): void {
  it.each([
    ["application/json", 201],
    ["application/json; charset=utf-8", 201],
    ["application/json;charset=UTF-8", 201],
    ["APPLICATION/JSON", 201],
    ["application/vnd.api+json", 201],
    ["application/problem+json; x=y", 201],
    ["text/plain", 415],
    ["text/json", 415],
    ["text/plain; application/json", 415],
    ["application/jsonp", 415],
    ["application/json-seq", 415],
    ["application/xml", 415],
    ["application/x-www-form-urlencoded", 415],
    ["multipart/form-data; boundary=x", 415],
    ["json", 415],
    ["*/*", 415],
    ["application/*", 415],
  ])("415 body not `application/json` (or `+json`): %s is %i", async (type, status) => {
    const user = newUser(running);
    const sent = { text: '{"title": "x"}', headers: { "content-type": type } };
    expect((await user.request("POST", TASKS, sent)).status).toBe(status);
    expect(listOf(await user.request("GET", TASKS)).data).toHaveLength(status === 201 ? 1 : 0);
  });

  it("415 a missing content type too", async () => {
    const bytes = requestBytes("POST", TASKS, { user: newUser(running).id, text: '{"title": "x"}' });
    expect((await exchange(running.server(), bytes))?.status).toBe(415);
  });
}
