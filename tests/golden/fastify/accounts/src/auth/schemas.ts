/** What clients send to log in, and what they get. */

import { z } from "zod";
import { itemEnvelope } from "../core/responses.js";
import { email, text } from "../core/values.js";

/** Who wants to log in. */
export const Credentials = z.strictObject({ email, password: text({ max: 128 }) }).meta({
  id: "Credentials",
  description: "Who wants to log in.",
  examples: [{ email: "ada@example.com", password: "correct horse battery" }],
});
export type Credentials = z.infer<typeof Credentials>;

export const RefreshRequest = z.strictObject({ refresh_token: text({ max: 512 }) }).meta({
  id: "RefreshRequest",
  description: "The refresh token that the latest login or refresh gave.",
  examples: [{ refresh_token: "q0qzb1sQq7mKx3tWc0p8nR5vLh2yJd6e" }],
});
export type RefreshRequest = z.infer<typeof RefreshRequest>;

export const PasswordChange = z
  .strictObject({
    current_password: text({ max: 128 }),
    new_password: text({ min: 8, max: 128 }),
  })
  .meta({
    id: "PasswordChange",
    description: "The password that the caller has, and the one to have from now on.",
    examples: [{ current_password: "correct horse", new_password: "battery staple" }],
  });
export type PasswordChange = z.infer<typeof PasswordChange>;

export const Tokens = z
  .object({
    access_token: z.string(),
    refresh_token: z.string(),
    token_type: z.literal("bearer"),
    expires_in: z.int(),
  })
  .meta({
    id: "Tokens",
    description: "`access_token` is what requests carry, for as many seconds as `expires_in` says.",
  });
export type Tokens = z.infer<typeof Tokens>;

export const TokensItem = itemEnvelope(Tokens, "TokensItem", "What a login gives.");
