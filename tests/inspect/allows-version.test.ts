import { describe, expect, it } from "vitest";
import { allowsVersion } from "../../src/inspect/allows-version.js";
import { packageRanges } from "../../src/inspect/package-ranges.js";

describe("a range of versions", () => {
  it.each([
    ["^5.0.0", "5.0.0"],
    ["^4.28.0 || ^5.0.0", "5.0.0"],
    [">=4", "5.0.0"],
    ["5.x", "5.0.0"],
    ["5", "5.2.0"],
    ["~5.6.0", "5.0.0"],
    ["*", "5.0.0"],
    ["latest", "5.0.0"],
    ["github:fastify/fastify", "5.0.0"],
    ["workspace:*", "5.0.0"],
    ["", "0.115"],
    [">=0.110", "0.115"],
    [">=0.110,<1", "0.115"],
    ["==0.115.4", "0.115"],
    ["~=0.115", "0.121"],
    ["^0.115.0", "0.115"],
    [">= 0.100, < 0.120", "0.115"],
  ])("%j allows a version from %s on", (range, lowest) => {
    expect(allowsVersion(range, lowest)).toBe(true);
  });

  it.each([
    ["^4.28.0", "5.0.0"],
    ["4.x", "5.0.0"],
    ["4", "5.0.0"],
    ["~4.28.0", "5.0.0"],
    ["^3 || ^4", "5.0.0"],
    [">=4 <5", "5.0.0"],
    ["4.28.1", "5.0.0"],
    ["==0.80.0", "0.115"],
    ["==0.80", "0.115"],
    ["<0.115", "0.115"],
    ["<=0.114.2", "0.115"],
    ["~=0.114.0", "0.115"],
    ["^0.114.2", "0.115"],
    ["==0.114.*", "0.115"],
  ])("%j allows none from %s on", (range, lowest) => {
    expect(allowsVersion(range, lowest)).toBe(false);
  });
});

describe("the packages of a manifest", () => {
  it("are those of package.json", () => {
    const text = `{"dependencies": {"fastify": "^5.0.0"}, "devDependencies": {"vitest": "^4"}}`;
    expect(Object.fromEntries(packageRanges("package.json", text))).toEqual({
      fastify: "^5.0.0",
      vitest: "^4",
    });
  });

  it("are those of pyproject.toml, of poetry too", () => {
    const text = `[project]
dependencies = ["FastAPI[standard]>=0.115 ; python_version > '3'", "python_multipart", "httpx (>=0.27,<1)"]
[tool.poetry.dependencies]
sqlalchemy = {version = "^2.0", extras = ["asyncio"]}
pydantic = "^2"
`;
    expect(Object.fromEntries(packageRanges("api/pyproject.toml", text))).toEqual({
      fastapi: ">=0.115",
      "python-multipart": "",
      httpx: ">=0.27,<1",
      sqlalchemy: "^2.0",
      pydantic: "^2",
    });
  });

  it("are those of requirements.txt, without options, comments and hashes", () => {
    const text =
      "# ours\r\n-r base.txt\r\nfastapi==0.80.0 \\\r\n    --hash=sha256:00\r\nSQLAlchemy >= 2 # why\r\n";
    expect(Object.fromEntries(packageRanges("requirements.txt", text))).toEqual({
      fastapi: "==0.80.0",
      sqlalchemy: ">= 2",
    });
  });

  it("are none where it does not parse", () => {
    expect(packageRanges("package.json", "{").size + packageRanges("pyproject.toml", "[").size).toBe(0);
  });
});
