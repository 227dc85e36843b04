/** How the names of resources and fields are written: snake_case or camelCase. */
export const MEMBER_NAME = /^[a-z](?:[a-zA-Z0-9]*|[a-z0-9]*(?:_[a-z0-9]+)+)$/;

/** How a project's name is written. PyPI and npm both take it, and so do container images and databases. */
export const PROJECT_NAME = /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/;

/** Characters of any name. */
export const LONGEST_NAME = 50;
