/** What clients send to log in, and what they get. */

import { z } from "zod";
import { email, text } from "../core/values.js";

/** Who wants to log in. */
export const Credentials = z.strictObject({ email, password: text({ max: 128 }) }).meta({
  id: "Credentials",
  description: "Who wants to log in.",
  examples: [{ email: "ada@example.com", password: "correct horse battery" }],
});
export type Credentials = z.infer<typeof Credentials>;

export const RefreshRequest = z.strictObject({ refreshToken: text({ max: 512 }) }).meta({
  id: "RefreshRequest",
  description: "The refresh token that the latest login or refresh gave.",
  examples: [{ refreshToken: "q0qzb1sQq7mKx3tWc0p8nR5vLh2yJd6e" }],
});
export type RefreshRequest = z.infer<typeof RefreshRequest>;

export const PasswordChange = z
  .strictObject({
    currentPassword: text({ max: 128 }),
    newPassword: text({ min: 8, max: 128 }),
  })
  .meta({
    id: "PasswordChange",
    description: "The password that the caller has, and the one to have from now on.",
    examples: [{ currentPassword: "correct horse", newPassword: "battery staple" }],
  });
export type PasswordChange = z.infer<typeof PasswordChange>;

export const Tokens = z
  .object({
    accessToken: z.string(),
    refreshToken: z.string(),
    tokenType: z.literal("bearer"),
    expiresIn: z.int(),
  })
  .meta({
    id: "Tokens",
    description: "`accessToken` is what requests carry, for as many seconds as `expiresIn` says.",
  });
export type Tokens = z.infer<typeof Tokens>;

export const TokensItem = Tokens;
