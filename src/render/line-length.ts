/** How long a line of generated code may be, whatever the language. `.prettierrc.json` and `pyproject.toml` say it too. */
export const LINE_LENGTH = 100;
