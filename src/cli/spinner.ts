import type { Terminal } from "../host/host.js";

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];

/** Turns on standard error beside `text` until the function that it gives is called, which leaves no trace. */
export function startSpinner(terminal: Terminal, text: string): () => void {
  let turn = 0;
  const timer = setInterval(() => {
    turn += 1;
    terminal.err(`\r${frames[turn % frames.length] ?? ""} ${text}`);
  }, 80);
  return () => {
    clearInterval(timer);
    terminal.err("\r\u{1b}[K");
  };
}
