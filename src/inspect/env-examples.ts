/** Names of the file of variables that a new developer copies. */
export const ENV_EXAMPLES: readonly string[] = [
  ...["example", "sample", "template", "dist", "default", "defaults"].map((word) => `.env.${word}`),
  ...[".env-example", ".env_example", ".env.local.example"],
  ...["example.env", "sample.env", "template.env", "env.example", "env.sample"],
];
