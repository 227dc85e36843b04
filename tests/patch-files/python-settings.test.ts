import { describe, expect, it } from "vitest";
import { readPythonSettings } from "../../src/patch/python/read-settings.js";
import type { SettingsPlace } from "../../src/patch/settings-reading.js";

const HEAD = `from pydantic import AliasChoices, Field, PostgresDsn, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
`;

const read = (text: string, symbol = "settings") =>
  readPythonSettings(HEAD + text, { file: "app/config.py", symbol });

const classOf = (body: string): string => `class Settings(BaseSettings):\n${body}\nsettings = Settings()\n`;

function placeOf(text: string, symbol?: string): SettingsPlace {
  const reading = read(text, symbol);
  if (reading.kind !== "place") throw new Error(reading.reason);
  return reading;
}

function reasonOf(text: string, symbol?: string): string {
  const reading = read(text, symbol);
  return reading.kind === "unfit" ? reading.reason : reading.kind;
}

/** A setting as `name type variables`. */
function settingsOf(body: string): readonly string[] {
  return placeOf(classOf(body)).settings.map(({ name, type, isOptional, variables }) =>
    [name, type + (isOptional ? "?" : ""), variables?.join("|") ?? "-"].join(" "),
  );
}

describe("the place of a project's settings", () => {
  it("is the class of an instance, or of what a function gives", () => {
    const definition = "class App(BaseSettings):\n    a: str = ''\n";
    const found = ["s = App()", "s: App = load()", "def s() -> App: ...", "def s():\n    return App()"].map(
      (end) => placeOf(`${definition}\n${end}\n`, "s"),
    );
    expect(found.map(({ holder, isCalled }) => [holder, isCalled])).toEqual([
      ["App", false],
      ["App", false],
      ["App", true],
      ["App", true],
    ]);
    const made = "@lru_cache\ndef get(debug: bool = False) -> App:\n    return App()\n\ns = get()\n";
    expect(placeOf(definition + made, "s")).toMatchObject({ holder: "App", isCalled: false });
  });

  it("knows its fields, with the type and the variable of each", () => {
    const body = `    """What the service is told."""
    model_config = SettingsConfigDict(env_file=".env")
    plain: str
    hidden: SecretStr | None = None
    address: PostgresDsn | str = "postgresql://x"
    size: Annotated[int, Field(ge=1)] = 1
    many: list[str] = []
    other: str = Field("x", alias="OTHER_NAME")
    chosen: str = Field("x", validation_alias=AliasChoices("ONE", "TWO"))
    noted: Annotated[str, Field(validation_alias="NOTED_AS")] = ""
    unclear: str = Field("x", alias=ALIAS)
    kept: ClassVar[str] = ""
    @property
    def url(self) -> str: ...
    def load(self) -> str: ...
`;
    expect(settingsOf(body)).toEqual([
      "plain text PLAIN",
      "hidden secret? HIDDEN",
      "address address ADDRESS",
      "size number SIZE",
      "many other MANY",
      "other text OTHER_NAME",
      "chosen text ONE|TWO",
      "noted text NOTED_AS",
      "unclear text -",
      "kept other -",
      "url text -",
      "load other -",
    ]);
  });

  it("gives a new field the prefix, and the case that the others have", () => {
    const nameOf = (body: string) => Object.values(placeOf(classOf(body)).nameOf("jwt_secret")).join(" of ");
    const prefix = 'env_prefix="app_"';
    expect(nameOf("    debug: bool = False\n")).toBe("jwt_secret of JWT_SECRET");
    expect(nameOf("    DEBUG: bool = False\n")).toBe("JWT_SECRET of JWT_SECRET");
    expect(nameOf(`    model_config = SettingsConfigDict(${prefix})\n`)).toBe("jwt_secret of APP_JWT_SECRET");
    expect(nameOf('    model_config = {"env_prefix": "app_"}\n')).toBe("jwt_secret of APP_JWT_SECRET");
    expect(nameOf(`    class Config:\n        ${prefix}\n`)).toBe("jwt_secret of APP_JWT_SECRET");
    expect(nameOf(`    model_config = SettingsConfigDict(${prefix}, case_sensitive=True)\n`)).toBe(
      "jwt_secret of app_jwt_secret",
    );
    const heirs = `class Base(BaseSettings, ${prefix}):\n    a: str = ""\n\n\nclass Settings(Base):\n    b: int = 1\n\n\nsettings = Settings()\n`;
    expect(placeOf(heirs).nameOf("x").variable).toBe("APP_X");
    expect(placeOf(heirs).settings.map(({ name, isOwn }) => [name, isOwn])).toEqual([
      ["b", true],
      ["a", false],
    ]);
  });

  it("can hide a secret where that needs no second line of imports", () => {
    const text = "from pydantic_settings import BaseSettings\nclass S(BaseSettings): pass\ns = S()\n".replace(
      ": pass",
      ":\n    pass",
    );
    const canHide = (imports: string) =>
      readPythonSettings(imports + text, { file: "c.py", symbol: "s" }).kind === "place" &&
      placeFrom(imports + text).lineOf("a", true) === 'a: SecretStr = SecretStr("")';
    const placeFrom = (whole: string): SettingsPlace => {
      const reading = readPythonSettings(whole, { file: "c.py", symbol: "s" });
      if (reading.kind !== "place") throw new Error(reading.reason);
      return reading;
    };
    expect(canHide("")).toBe(true);
    expect(canHide("from pydantic import Field, SecretStr as Hidden\n")).toBe(true);
    expect(canHide("from pydantic import Field\n")).toBe(false);
  });
});

describe("what no field can be added to", () => {
  const fits = "    a: str = ''\n";

  it.each([
    ["class Settings(Other):\n    a: str\n\nsettings = Settings()\n", "inherit from `Other`"],
    ["class Settings:\n    a = 1\n\nsettings = Settings()\n", "no settings of pydantic's"],
    [`@frozen\n${classOf(fits)}`, "decorates `Settings`"],
    [`${classOf(fits)}settings = Settings()\n`, "more than once"],
    [`class Settings(BaseSettings): a: str = ""\nsettings = Settings()\n`, "in one line"],
    [`class Settings(BaseSettings):\n${fits}\nif DEBUG:\n    settings = Settings()\n`, "in a block"],
    ["from .base import settings\n", "from elsewhere"],
    ["settings = load()\n", "does not say which class"],
    ["other = 1\n", "has no `settings`"],
    [`class Settings(BaseSettings):\n${fits}\nasync def settings() -> Settings: ...\n`, "does not say"],
    [`class Settings(BaseSettings):\n${fits}\ndef settings(path: str) -> Settings: ...\n`, "does not say"],
    [classOf(`    model_config = SettingsConfigDict(**SHARED)\n${fits}`), "only running it would show"],
    [classOf(`    model_config = SHARED\n${fits}`), "only running it would show"],
    [classOf(`    model_config = SettingsConfigDict(env_prefix=PREFIX)\n${fits}`), "`env_prefix`"],
    [
      classOf(`    model_config = SettingsConfigDict(alias_generator=to_camel)\n${fits}`),
      "`alias_generator`",
    ],
    [
      classOf(`${fits}    @field_validator("*", mode="before")\n    def strip(cls, value): ...\n`),
      "alike in `strip`",
    ],
    [
      classOf(
        `${fits}    @model_validator(mode="after")\n    def all_set(self):\n        assert all(self.model_dump().values())\n        return self\n`,
      ),
      "alike in `all_set`",
    ],
    [classOf(`${fits}    @classmethod\n    def settings_customise_sources(cls, *args): ...\n`), "of its own"],
  ])("is %j", (text, reason) => {
    expect(reasonOf(text)).toContain(reason);
  });

  it("is told from what has to be mended first", () => {
    expect(reasonOf("class Settings(BaseSettings:\n")).toBe("unread");
  });
});
