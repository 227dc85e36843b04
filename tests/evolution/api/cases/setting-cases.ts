import { backend, changed, type ApiChangeCase } from "./api-change-case.js";

const TASKS = { tasks: { fields: { title: "string(1..50)", due_date: "date?" } } };
const USERS = { users: { fields: { nickname: "string(1..40)?" } } };

const shop = (settings: object) => backend(TASKS, { ...settings });
const club = (fields: object) =>
  backend({ users: { fields: { ...fields } } }, { auth: { accounts: true, roles: ["admin"] } });

/** What concerns every route. */
export const SETTING_CASES: readonly ApiChangeCase[] = [
  changed("the prefix is another", [shop({}), shop({ api: { prefix: "/v2" } })], ["breaking prefix-changed"]),
  changed(
    "the casing is another",
    [shop({}), shop({ api: { casing: "camel" } })],
    ["breaking casing-changed"],
  ),
  changed("the envelope goes", [shop({}), shop({ api: { envelope: false } })], ["breaking envelope-changed"]),
  changed(
    "the envelope comes",
    [shop({ api: { envelope: false } }), shop({})],
    ["breaking envelope-changed"],
  ),
  changed("ids become numbers", [shop({}), shop({ database: { ids: "int" } })], ["breaking ids-changed"]),
  changed(
    "the rate limit is lower",
    [shop({}), shop({ api: { rateLimit: "50/minute" } })],
    ["breaking rate-limit-lowered"],
  ),
  changed(
    "the rate limit is higher",
    [shop({}), shop({ api: { rateLimit: "200/minute" } })],
    ["compatible rate-limit-raised"],
  ),
  changed(
    "a rate limit comes",
    [shop({ api: { rateLimit: "off" } }), shop({})],
    ["breaking rate-limit-lowered"],
  ),
  changed(
    "the rate limit goes",
    [shop({}), shop({ api: { rateLimit: "off" } })],
    ["compatible rate-limit-raised"],
  ),
  changed(
    "the rate limit is the same, counted over shorter times",
    [shop({ api: { rateLimit: "60/minute" } }), shop({ api: { rateLimit: "1/second" } })],
    ["breaking rate-limit-lowered"],
  ),
  changed(
    "the rate limit is as much, counted over longer times",
    [shop({ api: { rateLimit: "1/second" } }), shop({ api: { rateLimit: "60/minute" } })],
    ["compatible rate-limit-raised"],
  ),
  changed(
    "authentication comes",
    [
      backend({ tasks: { ...TASKS.tasks, owner: "none" } }, { auth: { strategy: "none" } }),
      backend({ tasks: { ...TASKS.tasks, owner: "none" } }),
    ],
    ["breaking authentication-on"],
  ),
  changed(
    "authentication comes, and what there was stays open",
    [
      backend(
        { tasks: { ...TASKS.tasks, owner: "none", operations: ["list"] } },
        { auth: { strategy: "none" } },
      ),
      backend({ tasks: { ...TASKS.tasks, owner: "none", operations: ["list"], access: { list: "public" } } }),
    ],
    ["compatible authentication-on"],
  ),
  changed(
    "authentication goes",
    [
      backend({ tasks: { ...TASKS.tasks, owner: "none" } }),
      backend({ tasks: { ...TASKS.tasks, owner: "none" } }, { auth: { strategy: "none" } }),
    ],
    ["compatible authentication-off"],
  ),
  changed(
    "users are told by another claim",
    [shop({}), shop({ auth: { userClaim: "user_id" } })],
    ["breaking claim-changed"],
  ),
  changed("roles are told by another claim, and nobody needs one", [
    shop({}),
    shop({ auth: { rolesClaim: "groups" } }),
  ]),
  changed(
    "tokens of another algorithm are taken too",
    [shop({ auth: { algorithms: ["RS256"] } }), shop({ auth: { algorithms: ["RS256", "ES256"] } })],
    ["compatible algorithm-added"],
  ),
  changed(
    "tokens of an algorithm are not taken any more",
    [shop({ auth: { algorithms: ["RS256", "ES256"] } }), shop({ auth: { algorithms: ["RS256"] } })],
    ["breaking algorithm-removed"],
  ),
  changed("accounts come", [shop({}), shop({ auth: { accounts: true } })], ["breaking accounts-on"]),
  changed(
    "accounts come, where everybody could do everything",
    [
      backend({ tasks: { ...TASKS.tasks, owner: "none" } }, { auth: { strategy: "none" } }),
      backend({ tasks: { ...TASKS.tasks, owner: "none" } }, { auth: { accounts: true } }),
    ],
    ["breaking authentication-on", "compatible accounts-on"],
  ),
  changed("accounts go", [shop({ auth: { accounts: true } }), shop({})], ["breaking accounts-off"]),
  changed(
    "an optional field of accounts is added",
    [club({}), club({ nickname: "string?" })],
    ["compatible field-added users.nickname"],
  ),
  changed(
    "a required field of accounts is added",
    [club({}), club({ nickname: "string" })],
    ["breaking field-added users.nickname"],
  ),
  changed(
    "a field of accounts is removed",
    [club({ nickname: "string?" }), club({})],
    ["breaking field-removed users.nickname"],
  ),
  changed(
    "a role that accounts can have is added",
    [
      backend(USERS, { auth: { accounts: true, roles: ["admin"] } }),
      backend(USERS, { auth: { accounts: true, roles: ["admin", "clerk"] } }),
    ],
    ["breaking enum-widened users.roles[]"],
  ),
  changed("the title is another", [shop({}), shop({ name: "store" })], ["compatible documentation-changed"]),
  changed("the target is another", [shop({}), shop({ target: "fastapi" })]),
  changed("the database is another", [shop({}), shop({ database: { provider: "postgres" } })]),
];
