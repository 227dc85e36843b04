/** What a backend, a tool that it is run with, or a test of its own would read as its configuration. */
const OWN =
  /^(DATABASE_|TEST_DATABASE_|JWT_|JWKS_|CORS_|RATE_LIMIT|REDIS_|TRUSTED_|APP_ENV|LOG_LEVEL|VIRTUAL_ENV|PYTHONPATH|NODE_ENV|VITEST)/;

/** This process's environment without what a project would take for its own, and with what is added; `undefined` takes more away. */
export function cleanEnvironment(added: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !OWN.test(name));
  return { ...Object.fromEntries(inherited), ...added };
}
