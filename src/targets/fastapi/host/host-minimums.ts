/**
 * The oldest versions that generated files work with in a project of somebody else's. FastAPI: models of query parameters.
 * Pydantic: `validate_by_name`. Python: `Self` and `datetime.UTC`. SQLModel: Pydantic 2. `tests/hosts/fastapi/lowest` runs on them.
 */
export const HOST_MINIMUMS = {
  python: "3.11",
  fastapi: "0.115",
  pydantic: "2.11",
  sqlalchemy: "2.0",
  sqlmodel: "0.0.14",
} as const;
