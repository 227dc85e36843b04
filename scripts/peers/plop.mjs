import { nameOf } from "./peer.mjs";
import { APP, IMPORTS, ROUTES, SKELETON, filesOf, linesOf, writeFiles } from "./templates.mjs";

const SLOTS = { kebab: "{{name}}", pascal: "{{pascalCase name}}" };

/** @type {import("./peer.mjs").Peer} */
export const PLOP = {
  name: "plop",
  note: "brings no templates: it got a plopfile with five short ones (fields, schema, routes, rows in memory, a test) and two lines for the application, what is there is skipped",
  packages: { plop: "4.0.5" },
  bin: "plop/bin/plop.js",
  state: [],
  skeleton: (folder) => writeFiles(folder, { ...SKELETON, ...plopfile() }),
  proof: (number) => `test/${nameOf(number)}.test.ts`,
  asked: {
    by: "name",
    script: null,
    args: (number) => ["resource", nameOf(number), "--no-progress"],
    noAgain: null,
    noChange: "its templates hold the fields, and a file that is there is left or replaced whole",
  },
};

/** @returns {Record<string, string>} */
function plopfile() {
  const files = Object.entries(filesOf(SLOTS));
  const adds = files.map(([path], index) => ({
    type: "add",
    path,
    templateFile: `templates/${index}.hbs`,
    skipIfExists: true,
  }));
  const { imports, routes } = linesOf(SLOTS);
  const appends = [
    { type: "append", path: APP, pattern: IMPORTS, template: imports },
    { type: "append", path: APP, pattern: ROUTES, template: routes },
  ];
  const prompts = [{ type: "input", name: "name", message: "name" }];
  const generator = JSON.stringify(
    { description: "A resource", prompts, actions: [...adds, ...appends] },
    null,
    2,
  );
  return {
    ...Object.fromEntries(files.map(([, text], index) => [`templates/${index}.hbs`, text])),
    "plopfile.mjs": `export default (plop) => plop.setGenerator("resource", ${generator});\n`,
  };
}
