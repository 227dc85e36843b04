import { situation } from "./guide-entry.js";

const meant = "Undo the change, or let it through: backend-gen generate --allow-weaker-security";

/** BG36xx: what a run does not take away without being told to. */
export const securityGuide = {
  BG3601: situation("Authentication would be gone", "auth.strategy has become none", meant),
  BG3602: situation(
    "Routes would need no token any more",
    "access of an operation that needed a token has become public",
    meant,
  ),
  BG3603: situation(
    "Rows of other owners would be reached",
    "owner: user has become none, or access gives all rows to callers who had their own",
    meant,
  ),
  BG3604: situation(
    "Routes would be open to more callers",
    "access of an operation has lost a role, or has got another one",
    meant,
  ),
  BG3605: situation(
    "Rows would have no owner any more",
    "owner: user has become none on a resource that only roles may use",
    meant,
  ),
  BG3606: situation(
    "Tokens would be signed with a shared secret",
    "auth.algorithms has become HS256, or auth.accounts has been added to a backend with an identity provider",
    meant,
  ),
  BG3607: situation("Accounts would be gone", "auth.accounts was removed", meant),
  BG3608: situation("A hidden field would be sent", "writeOnly was removed from a field", meant),
  BG3609: situation("Clients could set a field of the server", "readOnly was removed from a field", meant),
  BG3610: situation("The rate limit would be weaker", "api.rateLimit was raised or switched off", meant),
  BG3611: situation("A password would not be hashed", "a password has become a field of another type", meant),
  BG3612: situation("Passwords could be shorter", "the least length of a password was lowered", meant),
};
