import { nameOf } from "./peer.mjs";
import { APP, IMPORTS, ROUTES, SKELETON, filesOf, linesOf, writeFiles } from "./templates.mjs";

const SLOTS = { kebab: "<%= name %>", pascal: "<%= h.changeCase.pascal(name) %>" };

/** @type {import("./peer.mjs").Peer} */
export const HYGEN = {
  name: "hygen",
  note: "brings no templates: it got those of plop, written its way",
  packages: { hygen: "6.2.11" },
  bin: "hygen/dist/bin.js",
  state: [],
  skeleton: (folder) => writeFiles(folder, { ...SKELETON, ...templates() }),
  proof: (number) => `test/${nameOf(number)}.test.ts`,
  asked: {
    by: "name",
    script: null,
    args: (number) => ["resource", "new", "--name", nameOf(number)],
    noAgain: null,
    noChange: "its templates hold the fields, and a file that is there is left or replaced whole",
  },
};

/** @returns {Record<string, string>} */
function templates() {
  const { imports, routes } = linesOf(SLOTS);
  const adds = Object.entries(filesOf(SLOTS)).map(([path, text]) =>
    template([`to: ${path}`, "unless_exists: true"], text),
  );
  const injects = [
    template([`to: ${APP}`, "inject: true", `after: ${IMPORTS}`, `skip_if: ${imports}`], imports),
    template([`to: ${APP}`, "inject: true", `after: ${ROUTES}`, `skip_if: routesOf${SLOTS.pascal},`], routes),
  ];
  return Object.fromEntries(
    [...adds, ...injects].map((text, index) => [`_templates/resource/new/${index}.ejs.t`, text]),
  );
}

/** @param {readonly string[]} head @param {string} body */
function template(head, body) {
  return `---\n${head.join("\n")}\n---\n${body}`;
}
