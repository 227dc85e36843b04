import { afterEach, describe, expect, it, vi } from "vitest";
import { MissingTool, findPython } from "./find-python.mjs";

afterEach(() => vi.unstubAllEnvs());

describe("findPython", () => {
  it("says in one line how to mend a missing Python", async () => {
    vi.stubEnv("BACKEND_GEN_PYTHON", "no-such-python");
    const failure: unknown = await findPython().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MissingTool);
    expect(String(failure)).toMatch(
      /^[^\n]*Python 3\.11 or newer is missing[^\n]*apt install[^\n]*brew install[^\n]*$/,
    );
  });

  it("takes no program for a Python that is none", async () => {
    vi.stubEnv("BACKEND_GEN_PYTHON", process.execPath);
    await expect(findPython()).rejects.toThrow(MissingTool);
  });
});
