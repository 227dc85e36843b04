import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import { defineConfig } from "eslint/config";
import importX from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

/**
 * Which room of `src/` may import which: the table of docs/ARCHITECTURE.md, and the law.
 * Every room may import itself and `diagnostics`; a path ending in `.ts` opens one file of a room.
 * `host` and `cli` may also reach the machine (files, processes, the terminal).
 */
const ROOMS = {
  diagnostics: [],
  spec: [],
  render: [],
  syntax: [],
  inspect: ["syntax"],
  patch: ["spec", "syntax"],
  blueprint: ["spec"],
  contract: ["blueprint", "spec/json-value.ts"],
  evolution: ["blueprint", "contract", "spec/json-value.ts"],
  targets: ["blueprint", "contract", "evolution", "spec/json-value.ts", "render", "patch"],
  plan: ["patch", "blueprint", "evolution", "render/rendered-file.ts", "targets/target.ts"],
  host: ["plan", "inspect/project-files.ts"],
  cli: [
    "spec",
    "render",
    "syntax",
    "inspect",
    "patch",
    "blueprint",
    "contract",
    "evolution",
    "targets",
    "plan",
    "host",
  ],
  api: ["cli", "host", "plan", "blueprint/target-name.ts"],
};

const MACHINE_ROOMS = ["src/host/**", "src/cli/**", "src/api/**"];
const MACHINE_MODULES =
  "^(node:)?(fs|fs/promises|child_process|process|worker_threads|readline|readline/promises|os|net|http|https)$|^(execa|inquirer|@inquirer/.*)$";
const MACHINE_MESSAGE = "Only src/cli and src/host may reach the machine: take what you need as a parameter.";

const roomZones = Object.entries(ROOMS).map(([room, others]) => ({
  target: `./src/${room}`,
  from: "./src",
  except: [...new Set([room, "diagnostics", ...others])].map((path) => `./${path}`),
  message: `src/${room} may not import this room (see ROOMS in eslint.config.js).`,
}));

const zones = [
  ...roomZones,
  {
    target: "./src",
    from: ["./tests", "./scripts", "./bin"],
    message: "The product does not know its tests.",
  },
  {
    target: "./src/targets/fastapi",
    from: "./src/targets/fastify",
    message: "Targets do not know each other.",
  },
  {
    target: "./src/targets/fastify",
    from: "./src/targets/fastapi",
    message: "Targets do not know each other.",
  },
];

/** Whatever differs from one run, machine or language to the next: same spec, same version, same bytes. */
const unsteadyProperties = [
  { object: "Math", property: "random" },
  { object: "Date", property: "now" },
  ...["localeCompare", "toLocaleString", "toLocaleLowerCase", "toLocaleUpperCase"].map((property) => ({
    property,
  })),
].map((entry) => ({ ...entry, message: "Same spec, same bytes: no clock, no random, no locale." }));

/** @type {import("eslint").Linter.RulesRecord} */
const houseRules = {
  "import-x/no-cycle": "error",
  "import-x/no-default-export": "error",
  "import-x/no-restricted-paths": ["error", { zones }],
  "max-lines": ["error", { max: 250 }],
  "max-params": "off",
  "@typescript-eslint/max-params": ["error", { max: 3 }],
  // A module that is loaded late is typed with `import("…")`.
  "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
  "@typescript-eslint/no-unused-vars": [
    "error",
    {
      argsIgnorePattern: "^_",
      varsIgnorePattern: "^_",
      destructuredArrayIgnorePattern: "^_",
      ignoreRestSiblings: true,
    },
  ],
  "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
  "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
  "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
  // Its guards take the nodes of ts-morph, which `Node.isIdentifier` and the like narrow to intersections, for made-up instances.
  "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
  // Spreading a string into its code points is how lengths are counted here.
  "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
  "@typescript-eslint/no-generated-empty-object-type": "off",
  "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"], location: "anywhere" }],
  eqeqeq: "error",
};

/** @type {import("eslint").Linter.RulesRecord} */
const sourceRules = {
  "max-lines-per-function": ["error", { max: 60 }],
  "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
};

/** @type {import("eslint").Linter.RulesRecord} */
const pureRules = {
  "no-restricted-imports": ["error", { patterns: [{ regex: MACHINE_MODULES, message: MACHINE_MESSAGE }] }],
  "no-restricted-globals": [
    "error",
    ...["process", "console", "fetch"].map((name) => ({ name, message: MACHINE_MESSAGE })),
  ],
  "no-restricted-properties": ["error", ...unsteadyProperties],
  "no-restricted-syntax": [
    "error",
    {
      selector: `ImportExpression > Literal[value=/${MACHINE_MODULES.replaceAll("/", "\\/")}/]`,
      message: MACHINE_MESSAGE,
    },
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: "Same spec, same bytes: take the time as a parameter.",
    },
  ],
};

export default defineConfig(
  {
    ignores: [
      "bin/",
      "dist/",
      ".cache/",
      ".demo/",
      "tests/golden/",
      "tests/hosts/",
      "tests/inspect/fastapi/",
      "tests/inspect/fastify/",
      "tests/patch/",
      "templates/",
      "bench/backends/fastify/",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    plugins: { "import-x": importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver({ project: "tsconfig.json" })] },
    rules: houseRules,
  },
  { files: ["src/**"], rules: sourceRules },
  {
    // The matchers of vitest are of type any.
    files: ["tests/**"],
    rules: { "@typescript-eslint/max-params": "off", "@typescript-eslint/no-unsafe-assignment": "off" },
  },
  { files: ["src/**"], ignores: MACHINE_ROOMS, rules: pureRules },
  {
    // The linter does not see the casts of JSDoc; the compiler does.
    files: ["**/*.mjs"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
    },
  },
  {
    // What their tools load. The second become part of generated projects.
    files: ["*.config.{js,ts}", "tests/mutation/mutants*.ts"],
    rules: { "import-x/no-default-export": "off" },
  },
);
