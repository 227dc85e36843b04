/** How the application is put together. */

import { fastify, LogController, type FastifyInstance } from "fastify";
import { apiRoutes, type ApiOptions, TAGS } from "./api.js";
import type { Settings } from "./config.js";
import { installCors } from "./core/cors.js";
import { addDocumentRoutes } from "./core/document-routes.js";
import { watchRoutes } from "./core/document.js";
import { installErrorHandlers } from "./core/error-handler.js";
import { installHeaders, requestId } from "./core/headers.js";
import { healthRoutes } from "./core/health.js";
import { loggerOptions } from "./core/logging.js";
import { watchMethods } from "./core/methods.js";
import { RateLimiters } from "./core/rate-limiters.js";
import { installRequestLimit } from "./core/request-limit.js";
import { installRequestLog } from "./core/request-log.js";
import { requireExactPath, routableUrl } from "./core/routing.js";
import { installAuthentication } from "./core/security.js";
import { installShutdown } from "./core/shutdown.js";
import { validatorCompiler } from "./core/validation.js";
import type { Database } from "./db/database.js";

const API_PREFIX = "/api/v1";
const MAX_HEADER_SIZE = 65_536;
const MAX_PARAMETER_LENGTH = 16_384;
export const TITLE = "Awkward Names";
const VERSION = "0.1.0";

/** Makes the application. It connects to nothing until it is asked. */
export function buildApp(settings: Settings, database: Database): FastifyInstance {
  const app = fastify({
    logger: loggerOptions(settings.logLevel),
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: "request_id",
    }),
    genReqId: requestId,
    rewriteUrl: routableUrl,
    http: { maxHeaderSize: MAX_HEADER_SIZE },
    routerOptions: { maxParamLength: MAX_PARAMETER_LENGTH },
    trustProxy: settings.trustedProxies.length > 0 ? [...settings.trustedProxies] : false,
    // Who is still connected at the end is served, not turned away.
    return503OnClosing: false,
  });
  app.setValidatorCompiler(validatorCompiler);
  // Rows are what is sent, and the compiler has seen that they fit.
  app.setSerializerCompiler(() => (body) => JSON.stringify(body));
  app.removeAllContentTypeParsers();
  installShutdown(app);
  installErrorHandlers(app);
  installRequestLog(app);
  installHeaders(app, settings.isProduction);
  installCors(app, settings.corsOrigins);
  // Once that is loaded: it answers before these, and their refusals have its headers.
  app.after(() => {
    const limiters = new RateLimiters(settings.redisUrl, app.log);
    app.addHook("onClose", () => {
      limiters.close();
    });
    installAuthentication(app, settings);
    if (settings.rateLimit !== null) {
      installRequestLimit(app, limiters.limiter("requests", settings.rateLimit));
    }
    app.addHook("onRequest", requireExactPath);
    addRoutes(app, { database });
  });
  return app;
}

function addRoutes(app: FastifyInstance, options: ApiOptions): void {
  const describeRoutes = watchRoutes(app);
  const answerOtherMethods = watchMethods(app);
  app.register(healthRoutes, options);
  app.register(apiRoutes, { ...options, prefix: API_PREFIX });
  addDocumentRoutes(app, {
    title: TITLE,
    document: () => describeRoutes({ title: TITLE, version: VERSION, tags: TAGS }),
  });
  app.register((last, _options, done) => {
    answerOtherMethods(last);
    done();
  });
}
