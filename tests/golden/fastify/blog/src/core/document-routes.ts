/** Where the OpenAPI document is, and the page that shows it. */

import type { FastifyInstance } from "fastify";

const SWAGGER_UI = "https://cdn.jsdelivr.net/npm/swagger-ui-dist@5";

// As JavaScript writes 2 ** 63. In a text of the document, the quotes would have backslashes.
const BOUND_OF_64_BITS = /("(?:minimum|maximum)": ?)(-?)9223372036854776000\b/g;

interface DocumentSource {
  readonly title: string;
  readonly document: () => object;
}

/** Adds `/openapi.json` and `/docs`. */
export function addDocumentRoutes(app: FastifyInstance, { title, document }: DocumentSource): void {
  // Made when it is first asked for: every route is known by then.
  let text: string | null = null;
  const page = pageOf(title);
  app.get("/openapi.json", (_request, reply) => {
    text ??= documentText(document());
    return reply.type("application/json").send(text);
  });
  app.get("/docs", (_request, reply) => reply.type("text/html; charset=utf-8").send(page));
}

/** The document as JSON, in which the bounds of 64 bits are exact. */
export function documentText(document: unknown, indent = 0): string {
  return JSON.stringify(document, null, indent).replace(
    BOUND_OF_64_BITS,
    (_, key: string, sign: string) =>
      `${key}${sign}${sign === "-" ? "9223372036854775808" : "9223372036854775807"}`,
  );
}

function pageOf(title: string): string {
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="stylesheet" href="${SWAGGER_UI}/swagger-ui.css" />
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="${SWAGGER_UI}/swagger-ui-bundle.js"></script>
    <script>
      SwaggerUIBundle({ url: "/openapi.json", dom_id: "#swagger-ui", deepLinking: true });
    </script>
  </body>
</html>
`;
}
