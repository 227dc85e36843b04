import { SyntaxKind } from "ts-morph";
import { expect, test } from "vitest";
import { parseTypeScript } from "../../../src/syntax/typescript/parse-typescript.js";
import { pathValueOf } from "../../../src/syntax/typescript/read-path-expression.js";

const HEAD = `
const __filename = fileURLToPath(import.meta.url);
const here = path.dirname(__filename);
const loop = path.join(loop, "x");
`;

test.each([
  ['path.join(__dirname, "routes")', "src/app/routes"],
  ['path.resolve(__dirname, "..", "routes")', "src/routes"],
  ['join(import.meta.dirname, "./routes/")', "src/app/routes"],
  ["`${__dirname}/routes`", "src/app/routes"],
  ['__dirname + "/routes"', "src/app/routes"],
  ['fileURLToPath(new URL("./routes", import.meta.url))', "src/app/routes"],
  ['new URL("../routes", import.meta.url).pathname', "src/routes"],
  ['join(here, "routes")', "src/app/routes"],
  ['path.join(process.cwd(), "src/routes")', "src/routes"],
  ['path.join(__dirname, "../../../elsewhere")', null],
  ["path.join(__dirname, process.env.ROUTES)", null],
  ["loop", null],
])("%s", (expression, path) => {
  const file = parseTypeScript("src/app/app.ts", `${HEAD}use(${expression});`);
  const call = file
    .getDescendantsOfKind(SyntaxKind.CallExpression)
    .find((one) => one.getText().startsWith("use("));
  expect(pathValueOf(call?.getArguments()[0], "src/app/app.ts")).toBe(path);
});
