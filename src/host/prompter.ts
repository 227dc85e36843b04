/** Asks the person at the terminal. Rejects with `PromptCancelled` when they press Ctrl-C. */
export interface Prompter {
  /** A line of text; `check` says what is wrong with an answer, or null. */
  readonly ask: (question: Question) => Promise<string>;
  readonly choose: (message: string, choices: readonly Choice[]) => Promise<string>;
}

export interface Question {
  readonly message: string;
  readonly initial?: string;
  readonly check?: (answer: string) => string | null;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The person does not want to go on. Not an error: nothing has been written. */
export class PromptCancelled extends Error {
  override readonly name = "PromptCancelled";
}
