import { getSupportInfo } from "prettier";
import { expect, it } from "vitest";
import { settingNames, settingsFrom } from "../../src/render/prettier-settings.js";

/** Options that TypeScript is not printed by, or that no configuration has a use for. */
const OF_NO_CONCERN = [
  ...["bracketSameLine", "jsxSingleQuote", "singleAttributePerLine", "htmlWhitespaceSensitivity"],
  ...["vueIndentScriptAndStyle", "proseWrap", "embeddedLanguageFormatting"],
  ...["cursorOffset", "filepath", "plugins", "rangeEnd", "rangeStart"],
];

it("every option of prettier either counts or does not concern TypeScript, and nothing differs by its default", async () => {
  const { options } = await getSupportInfo();
  const names = options.flatMap(({ name }) => name ?? []);
  expect([...settingNames, ...OF_NO_CONCERN].sort()).toEqual(names.sort());
  const defaults = Object.fromEntries(options.map((option) => [String(option.name), option.default]));
  expect(settingsFrom(defaults)).toEqual({ printWidth: 80 });
  expect(settingsFrom({ ...defaults, printWidth: 100, endOfLine: "auto", unknown: 1 })).toBeNull();
});

it("the same settings are the same text, in whichever order they were written", () => {
  const settings = settingsFrom({ semi: false, arrowParens: "avoid", printWidth: 90 });
  expect(JSON.stringify(settings)).toBe(
    JSON.stringify(settingsFrom({ printWidth: 90, arrowParens: "avoid", semi: false })),
  );
});
