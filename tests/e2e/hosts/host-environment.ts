/** What the projects of `tests/hosts/fastify` sign their tokens with. */
export const SECRET = "a secret of this host, long enough for HS256 anyway";

/** This process's environment without what a project must not see. */
export function hostEnvironment(added: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = /^(DATABASE_|TEST_DATABASE_|JWT_|JWKS_|SHOP_|APP_ENV|NODE_ENV|VITEST)/;
  const inherited = Object.entries(process.env).filter(([name]) => !own.test(name));
  return { ...Object.fromEntries(inherited), SHOP_SECRET: SECRET, JWT_SECRET: SECRET, ...added };
}
