import { describe, expect, it } from "vitest";
import { withoutAsync } from "../../src/targets/fastapi/host/without-async.js";

describe("Python that waits for nothing", () => {
  it.each([
    ["async def f() -> None:\n    await g()\n", "def f() -> None:\n    g()\n"],
    ["x = (await db.all(a, b)).mappings().all()", "x = db.all(a, b).mappings().all()"],
    ["assert (\n    await c.patch(p)\n).status == 4", "assert c.patch(p).status == 4"],
    ["f(await g(), await h())", "f(g(), h())"],
    ["return (await a, b)", "return (a, b)"],
    ["return (await a if b else c)", "return (a if b else c)"],
    ["async with await db.open() as s:\n    pass", "with db.open() as s:\n    pass"],
    ["[x async for x in rows]", "[x for x in rows]"],
    ["[await one(x) for x in xs]", "[one(x) for x in xs]"],
    ["return not (await a.b(c))", "return not a.b(c)"],
  ])("%j", (text, expected) => {
    expect(withoutAsync(text)).toBe(expected);
  });

  it("names what blocks", () => {
    expect(withoutAsync("from sqlalchemy.ext.asyncio import AsyncSession\n\nsession: AsyncSession")).toBe(
      "from sqlalchemy.orm import Session\n\nsession: Session",
    );
  });

  it("leaves texts and comments alone", () => {
    const text = '"""await and (await x).y"""\nx = "async def"  # await it\ny = f"{a} await"\n';
    expect(withoutAsync(text)).toBe(text);
  });

  it("leaves what has no such words as it is", () => {
    const text = "def f(a: int = (1)) -> tuple[int]:\n    return (a,)\nawaited = asynchronous\n";
    expect(withoutAsync(text)).toBe(text);
  });
});
