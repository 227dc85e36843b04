import { PromptCancelled, type Prompter } from "./prompter.js";

/** Asks with inquirer's parts, which cost more to load than everything else together: each is loaded with its first question. */
export const lazyPrompter: Prompter = {
  ask: async ({ message, initial, check }) => {
    const { default: input } = await import("@inquirer/input");
    const validate = (answer: string) => check?.(answer) ?? true;
    return answerTo(input({ message, validate, ...(initial === undefined ? {} : { default: initial }) }));
  },
  choose: async (message, choices) => {
    const { default: select } = await import("@inquirer/select");
    return answerTo(
      select({ message, choices: choices.map(({ value, label }) => ({ value, name: label })) }),
    );
  },
};

async function answerTo(asked: Promise<string>): Promise<string> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError") throw new PromptCancelled();
    throw error;
  }
}
