import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fillFolder, temporaryFolder } from "../host/temporary-folder.js";
import { runCli } from "./run-cli.js";
import { SomebodysProject, TASKS, world } from "./somebodys-project.js";

const PROJECT = {
  "requirements.txt": "fastapi>=0.121\r\npydantic-settings>=2.14\r\n",
  ".env.example": "SHOP_NAME=Shop\n",
  "app/__init__.py": "",
  "app/main.py": "from fastapi import FastAPI\n\napp = FastAPI()\n",
  "app/config.py": `\uFEFFfrom pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
	"""What the shop is told."""

	model_config = SettingsConfigDict(env_prefix='SHOP_', env_file='.env', extra='forbid')


settings = Settings()`.replaceAll("\n", "\r\n"),
};
const project = new SomebodysProject(PROJECT);

const configOf = (root: string): string => readFileSync(join(root, "app/config.py"), "utf8");

describe("the settings of a project that somebody else wrote", () => {
  it("get what the resources need, in the manner of the file", async () => {
    const root = await project.withTasks();
    const added = [
      "	database_url: SecretStr = SecretStr('')",
      "	jwt_secret: SecretStr = SecretStr('')",
      "	jwt_issuer: str | None = None",
      "	jwt_audience: str | None = None",
    ];
    const config = configOf(root);
    expect(config).toContain(`"""\r\n\r\n${added.join("\r\n")}\r\n`);
    expect(config.startsWith("\uFEFFfrom pydantic import SecretStr\r\n")).toBe(true);
    expect(readFileSync(join(root, ".env.example"), "utf8")).toContain("\nSHOP_JWT_SECRET=\n");
  });

  it("are left alone by the next run, and by check", async () => {
    const root = await project.withTasks();
    await project.mustStay(root);
  });

  it("are missed by check where somebody took one out", async () => {
    const root = await project.withTasks();
    writeFileSync(join(root, "app/config.py"), configOf(root).replace(/\tjwt_issuer.*\r\n/, ""));
    const { code, err } = await runCli(root, ["check"], world);
    expect(code).toBe(1);
    expect(err).toMatch(/BG3308[^\n]*app\/config\.py/);
  });

  it("are what they were once the last resource has gone", async () => {
    const root = await project.withTasks();
    await project.mustComeBack(root);
  });

  it("keep what they import for the one that stays", async () => {
    const root = await project.withTasks();
    await project.dropTokens(root);
    const config = configOf(root);
    expect(config).not.toContain("jwt_secret");
    expect(config).toContain("import SecretStr");
    expect(config).toContain("database_url: SecretStr");
  });

  it("stay as they are where that is not safe, and the report says why", async () => {
    const root = temporaryFolder();
    const config = PROJECT["app/config.py"].replace("'SHOP_'", "PREFIX");
    fillFolder(root, { ...PROJECT, "app/config.py": config });
    const { code, out } = await runCli(root, TASKS, world);
    expect(code).toBe(0);
    expect(out).toContain("app/config.py sets `env_prefix` to what only running it would show");
    expect(configOf(root)).toBe(config);
  });
});
