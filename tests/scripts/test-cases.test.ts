import { describe, expect, it } from "vitest";
import { testCases } from "../../scripts/peers/test-cases.mjs";

describe("testCases", () => {
  it("takes a test that something is there for one that asserts nothing", () => {
    const nest = 'it("should be defined", () => {\n  expect(service).toBeDefined();\n});\n';
    const feathers = 'it("is there", () => {\n  assert.ok(service, "Registered the service")\n})\n';
    expect(testCases("src/a.spec.ts", nest + nest)).toEqual([false, false]);
    expect(testCases("test/a.test.ts", feathers)).toEqual([false]);
  });

  it.each([
    ["test_a.py", "def test_a() -> None:\n    assert 1 == 1\n\n\nasync def test_b():\n    run()\n"],
    ["a.test.ts", 'it("a", () => {\n  expect(a).toBe(1);\n});\nit.each([1])("b", () => {});\n'],
    [
      "src/test/AIT.java",
      "    @Test\n    void a() { mvc.andExpect(x); }\n    @Test\n    void b() { run(); }\n",
    ],
  ])("finds the tests of %s, and those that assert", (path, text) => {
    expect(testCases(path, text)).toEqual([true, false]);
  });

  it("follows a test into the functions of its file", () => {
    const helpers =
      "def refuses():\n    is_refused()\n\n\ndef is_refused():\n    assert True\n\n\ndef run():\n    pass\n";
    const tests = "def test_a():\n    refuses()\n\n\ndef test_b():\n    run()\n";
    expect(testCases("test_a.py", `${helpers}\n\n${tests}`)).toEqual([true, false]);
    expect(testCases("test_a.py", `${tests}\n\n${helpers}`)).toEqual([true, false]);
  });

  it("looks for tests in files of tests only", () => {
    expect(testCases("src/app.ts", 'it("a", () => {\n  expect(a).toBe(1);\n});\n')).toEqual([]);
  });
});
