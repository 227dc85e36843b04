import { entry, type NoParams } from "./catalogue-entry.js";

const list = (routes: readonly string[]) => routes.join(", ");
const help = () => "nothing was written; if that is meant: backend-gen generate --allow-weaker-security";

/** Who could use routes so far, and who could by the new spec. */
interface Opened {
  readonly routes: readonly string[];
  readonly before: string;
  readonly now: string;
}

/** BG36xx: what the spec protects less than it did when the project was generated (exit 1). */
export const securityCatalogue = {
  BG3601: entry<{ routes: readonly string[] }>({
    message: ({ routes }) =>
      `without authentication anybody could call what needs a token so far: ${list(routes)}`,
    help,
    explanation:
      "auth.strategy was jwt when the project was generated and is none now. Every route would be open, and no row would have an owner.",
  }),
  BG3602: entry<Opened>({
    message: ({ routes, before }) =>
      `would need no token any more: ${list(routes)} (so far for ${before}, now for anybody)`,
    help,
    explanation: "A route that only callers with a token could use would be open to everybody.",
  }),
  BG3603: entry<Opened>({
    message: ({ routes, before, now }) =>
      `would reach rows of other owners: ${list(routes)} (so far for ${before}, now for ${now})`,
    help,
    explanation:
      "Callers who reached nothing but their own rows would reach those of all. What they could include changes with it.",
  }),
  BG3604: entry<Opened>({
    message: ({ routes, before, now }) =>
      `would be open to more callers: ${list(routes)} (so far for ${before}, now for ${now})`,
    help,
    explanation: "Callers whom a route has refused for want of a role could use it.",
  }),
  BG3605: entry<{ resource: string }>({
    message: ({ resource }) => `the rows of ${resource} would have no owner any more`,
    help,
    explanation:
      "Nobody reaches more rows than before, but nobody's rows are their own either: whoever made them, and every reference to them that only their owner could make.",
  }),
  BG3606: entry<{ before: string; now: string }>({
    message: ({ before, now }) =>
      `whoever knows JWT_SECRET could make tokens: they were signed with ${before}, now with ${now}`,
    help,
    explanation:
      "So far tokens were checked with the keys that an identity provider publishes, and nobody but it could make one. With HS256 everybody can who can check one.",
  }),
  BG3607: entry<NoParams>({
    message: () => "without accounts the tokens of users who are gone would still be accepted",
    help,
    explanation:
      "With auth.accounts the backend looks for the user of every token, ends sessions and signs its tokens itself. Without them it accepts whatever token is signed well.",
  }),
  BG3608: entry<{ field: string }>({
    message: ({ field }) => `${field} would be sent to clients: it was writeOnly`,
    help,
    explanation: "What clients have sent in the belief that nobody is shown it would be in every answer.",
  }),
  BG3609: entry<{ field: string }>({
    message: ({ field }) => `${field} could be set by clients: it was readOnly`,
    help,
    explanation: "Whoever may write a row could set what only the server has set so far.",
  }),
  BG3610: entry<{ before: string; now: string }>({
    message: ({ before, now }) =>
      now === "off"
        ? `the rate limit of all routes would be gone: it was ${before}`
        : `the rate limit of all routes would let more requests through: it was ${before}, now it is ${now}`,
    help,
    explanation:
      "In some span of time a client could send more requests than before. 1000/hour is more than 100/minute: all 1000 may come in one minute.",
  }),
  BG3611: entry<{ field: string; now: string }>({
    message: ({ field, now }) => `${field} would be stored as it is: it was a password, now ${now}`,
    help,
    explanation:
      "A password is hashed and never sent. A field of another type is not hashed, and sent unless it is writeOnly.",
  }),
  BG3612: entry<{ field: string; before: number; now: number }>({
    message: ({ field, before, now }) =>
      `${field} could be shorter: at least ${before} characters so far, now ${now}`,
    help,
    explanation: "A shorter password is easier to guess.",
  }),
};
