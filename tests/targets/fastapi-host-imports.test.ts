import { describe, expect, it } from "vitest";
import { placeImports } from "../../src/targets/fastapi/host/place-imports.js";

const MODULES = new Map([
  ["app.core.errors", "shop.resources.core.errors"],
  ["app.core.values", "shop.resources.core.values"],
  ["app.tasks.router", "shop.routers.tasks"],
  ["app.tasks.service", "shop.services.tasks"],
  ["app.labels.service", "shop.services.labels"],
  ["app.tasks.schemas", "shop.schemas.tasks"],
]);

function placed(text: string, imports: "absolute" | "relative", module = "shop.routers.tasks"): string {
  return placeImports(text, {
    module,
    isRelative: () => imports === "relative",
    folders: new Set(["alembic"]),
    moduleOf: (name) => MODULES.get(name) ?? null,
  });
}

const ROUTER = `"""What it is."""

import uuid
from typing import Annotated

from fastapi import APIRouter

from app.core import values
from app.core.errors import ApiError, invalid
from app.labels import service as label_service
from app.tasks import service
from app.tasks.schemas import TaskRead
from host.shop.db import get_session

router = APIRouter()
`;

describe("imports of a text of ours in a project of somebody else's", () => {
  it("are absolute where its own are", () => {
    expect(placed(ROUTER, "absolute")).toBe(`"""What it is."""

import uuid
from typing import Annotated

from fastapi import APIRouter

from shop.db import get_session
from shop.resources.core import values
from shop.resources.core.errors import ApiError, invalid
from shop.schemas.tasks import TaskRead
from shop.services import labels as label_service
from shop.services import tasks as service

router = APIRouter()
`);
  });

  it("are relative where its own are", () => {
    expect(placed(ROUTER, "relative")).toContain(`
from fastapi import APIRouter

from ..db import get_session
from ..resources.core import values
from ..resources.core.errors import ApiError, invalid
from ..schemas.tasks import TaskRead
from ..services import labels as label_service
from ..services import tasks as service

router`);
  });

  it("name the package itself by a dot, the furthest first", () => {
    const text =
      "from app.core import values\nfrom app.core.errors import ApiError\nfrom app.tasks.schemas import TaskRead\n";
    expect(placed(text, "relative", "shop.resources.core.routing")).toBe(
      "from ...schemas.tasks import TaskRead\nfrom . import values\nfrom .errors import ApiError\n",
    );
  });

  it("stay absolute where the two have no package in common", () => {
    expect(placed("from app.core.errors import ApiError\n", "relative", "tests.resources.conftest")).toBe(
      "from shop.resources.core.errors import ApiError\n",
    );
  });

  it("join what comes from one module, and keep a remark", () => {
    const text =
      "import app.core.errors  # noqa: F401\nfrom app.core.errors import (\n    b,\n    A,\n)\nfrom app.core.errors import C as C\n";
    expect(placed(text, "absolute")).toBe(
      "import shop.resources.core.errors  # noqa: F401\nfrom shop.resources.core.errors import A, b\nfrom shop.resources.core.errors import C as C\n",
    );
  });

  it("take a module for the project's own that is called like a folder of it", () => {
    expect(
      placed("import sqlalchemy as sa\nfrom alembic import op\nfrom app.core.errors import A\n", "absolute"),
    ).toBe("import sqlalchemy as sa\n\nfrom alembic import op\nfrom shop.resources.core.errors import A\n");
  });

  it("leave a text without imports as it is", () => {
    expect(placed("x = 1\n", "absolute")).toBe("x = 1\n");
  });
});
