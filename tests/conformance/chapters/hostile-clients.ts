import { expect, it } from "vitest";
import { signedToken } from "../../support/signed-token.mjs";
import { itemOf, listOf, mustItem } from "../../support/answer-body.js";
import { JSON_HEADERS } from "../../support/http-client.js";
import { answerOf, exchange, hold, openLine, requestBytes } from "../harness/raw.js";
import { type Running, TASKS, type User, chapter, newUser, times } from "../harness/running.js";

const SLOW_CLIENTS = 60;

const GARBAGE = [
  "\r\n\r\n",
  "GET\r\n\r\n",
  "GET /\r\n\r\n",
  "GET / HTTP/9.9\r\n\r\n",
  "\u0016\u0003\u0001\u0002\u0000\u0001\u0000",
  `GET ${TASKS} HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n`,
  `GET ${TASKS} HTTP/1.1\r\nHost: x\r\nX: ${"x".repeat(200_000)}\r\n\r\n`,
  `GET ${TASKS} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${"X: y\r\n".repeat(5_000)}\r\n`,
  `GET ${TASKS}?q=${"x".repeat(200_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
  `POST ${TASKS} HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n`,
  `POST ${TASKS} HTTP/1.1\r\nHost: x\r\nContent-Length: nine\r\n\r\n`,
  `POST ${TASKS} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`,
  `GET ${TASKS} HTTP/1.1\r\nHost: x\r\nX-A: a\u0000b\r\nConnection: close\r\n\r\n`,
];

/** What a request may be that no client should send: the backend stays up, answers others, and keeps nothing. */
export function hostileClients(running: Running): void {
  chapter("hostile clients", () => {
    it.each(GARBAGE)("what is no request is refused or dropped, never a 500: %.50j", async (bytes) => {
      const line = await openLine(running.server());
      await line.send(Buffer.from(bytes, "latin1")).catch(() => undefined);
      line.hangUp();
      const received = await line.received;
      if (received.length > 0) expect(String(answerOf(received).status)).toMatch(/^4/);
      expect((await running.request("GET", TASKS)).status).toBe(401);
    });

    it("truncated: a body shorter than declared does nothing", async () => {
      const user = newUser(running);
      const whole = requestBytes("POST", TASKS, { user: user.id, json: { title: "Truncated" } });
      for (const cut of [10, 60, whole.length - 20, whole.length - 1]) {
        const line = await openLine(running.server());
        await line.send(whole.subarray(0, cut));
        line.hangUp();
        await line.received;
      }
      await expectOnly(user, []);
    });

    it("broken off: connections that are reset half-way do nothing, and cost others nothing", async () => {
      const user = newUser(running);
      const whole = requestBytes("POST", TASKS, { user: user.id, json: { title: "Broken off" } });
      await Promise.all(
        times(30, async (index) => {
          const line = await openLine(running.server());
          await line.send(whole.subarray(0, whole.length - 1 - (index % 10)));
          line.destroy();
        }),
      );
      const answers = await Promise.all(times(10, (index) => user.create({ title: `after ${index}` })));
      expect(answers.map((answer) => answer.status)).toEqual(times(10, () => 201));
      expect(running.server().output()).not.toContain("Unforeseen");
    });

    it("clients that ask and go away leave nothing busy behind", async () => {
      const user = newUser(running);
      await user.create({ title: "There" });
      await Promise.all(
        times(40, async () => {
          const line = await openLine(running.server());
          await line.send(requestBytes("GET", `${TASKS}?count=true&sort=title`, { user: user.id }));
          line.destroy();
        }),
      );
      const answers = await Promise.all(times(30, () => user.request("GET", TASKS)));
      expect(answers.map((answer) => answer.status)).toEqual(times(30, () => 200));
    });

    it("slow: many who send their bodies slowly do not hold up others, and are served in the end", async () => {
      const user = newUser(running);
      const bytes = (index: number) =>
        requestBytes("POST", TASKS, { user: user.id, json: { title: `slow ${index}` } });
      const held = await Promise.all(times(SLOW_CLIENTS, (index) => hold(running.server(), bytes(index))));
      const quick = await Promise.all(times(10, (index) => user.create({ title: `quick ${index}` })));
      expect(quick.map((answer) => answer.status)).toEqual(times(10, () => 201));
      const slow = await Promise.all(held.map((request) => request.release()));
      expect(slow.map((answer) => answer.status)).toEqual(times(SLOW_CLIENTS, () => 201));
    });

    framing(running);
  });
}

async function expectOnly(user: User, titles: readonly string[]): Promise<void> {
  const { data } = listOf(await user.request("GET", TASKS));
  expect(data.map((task) => task["title"])).toEqual(titles);
}

function framing(running: Running): void {
  const head = (user: string) =>
    `POST ${TASKS} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer ${signedToken(user)}\r\n`;

  it.each([
    ["a length and chunks", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"],
    ["two lengths", "Content-Length: 5\r\nContent-Length: 60\r\n"],
    ["a length with a sign", "Content-Length: +5\r\n"],
    ["chunks spelled oddly", "Transfer-Encoding: xchunked\r\nContent-Length: 5\r\n"],
  ])("no request is smuggled behind another by %s", async (_, lengths) => {
    const [user, victim] = [newUser(running), newUser(running)];
    const inner = requestBytes("POST", TASKS, { user: victim.id, json: { title: "Smuggled" } });
    const line = await openLine(running.server());
    await line.send(`${head(user.id)}${lengths}\r\n0\r\n\r\n`).catch(() => undefined);
    await line.send(inner).catch(() => undefined);
    line.hangUp();
    const answers = (await line.received).toString("latin1").match(/^HTTP\/1\.1 \d{3}/gm) ?? [];
    expect(answers.filter((answer) => answer.endsWith("201")).length).toBeLessThanOrEqual(1);
    await expectOnly(user, []);
  });

  it("a body in many small chunks is one body", async () => {
    const user = newUser(running);
    const text = JSON.stringify({ title: "Crumbs 😀" });
    const crumbs = [...Buffer.from(text)].map((byte) =>
      Buffer.concat([Buffer.from("1\r\n"), Buffer.from([byte]), Buffer.from("\r\n")]),
    );
    const start = Buffer.from(`${head(user.id)}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n`);
    const bytes = Buffer.concat([start, ...crumbs, Buffer.from("0\r\n\r\n")]);
    const answer = await exchange(running.server(), bytes);
    if (answer === null) throw new Error("no answer");
    expect(mustItem(answer)["title"]).toBe("Crumbs 😀");
  });

  it("`Expect: 100-continue` is answered, and the request after it", async () => {
    const user = newUser(running);
    const headers = { ...JSON_HEADERS, expect: "100-continue" };
    const bytes = requestBytes("POST", TASKS, { user: user.id, text: '{"title": "Patient"}', headers });
    const line = await openLine(running.server());
    await line.send(bytes);
    expect((await line.received).toString("latin1")).toContain("HTTP/1.1 201");
  });

  it("requests in one go on one connection are answered in order", async () => {
    const user = newUser(running);
    const { id } = itemOf(await user.create({ title: "There" }));
    const first = requestBytes("GET", `${TASKS}/${id}`, {
      user: user.id,
      headers: { connection: "keep-alive" },
    });
    const line = await openLine(running.server());
    await line.send(Buffer.concat([first, requestBytes("GET", "/nowhere", { user: user.id })]));
    const text = (await line.received).toString("latin1");
    expect(text.match(/HTTP\/1\.1 \d{3}/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 404"]);
  });

  it("HTTP/1.0 is answered", async () => {
    const answer = await exchange(running.server(), `GET ${TASKS} HTTP/1.0\r\n\r\n`);
    expect(answer?.status).toBe(401);
  });

  it("a body where none belongs is ignored or refused, and does nothing else", async () => {
    const user = newUser(running);
    const { id } = itemOf(await user.create({ title: "There" }));
    for (const method of ["GET", "DELETE"]) {
      const sent = { user: user.id, text: '{"title": 5', headers: JSON_HEADERS };
      const answer = await exchange(running.server(), requestBytes(method, `${TASKS}/${id}`, sent));
      expect(answer?.status, method).toBe(method === "GET" ? 200 : 204);
    }
  });
}
