import { PromptCancelled, type Prompter, type Question } from "./prompter.js";

/** Asks with inquirer, which costs more to load than everything else together: it is loaded with the first question. */
export const lazyPrompter: Prompter = {
  ask: (question) => answerTo(toInput(question)),
  choose: (message, choices) =>
    answerTo({
      type: "select",
      message,
      choices: choices.map(({ value, label }) => ({ value, name: label })),
    }),
};

type Asked =
  | ReturnType<typeof toInput>
  | { type: "select"; message: string; choices: { value: string; name: string }[] };

function toInput({ message, initial, check }: Question) {
  const validate = (answer: string) => check?.(answer) ?? true;
  return {
    type: "input" as const,
    message,
    validate,
    ...(initial === undefined ? {} : { default: initial }),
  };
}

async function answerTo(question: Asked): Promise<string> {
  const { default: inquirer } = await import("inquirer");
  try {
    const answers = await inquirer.prompt<{ answer: string }>([{ ...question, name: "answer" }]);
    return answers.answer;
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError") throw new PromptCancelled();
    throw error;
  }
}
