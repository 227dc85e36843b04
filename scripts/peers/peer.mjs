/**
 * @typedef {object} Peer A generator that is measured: how it is installed, and how it is asked to write resources.
 * @property {string} name As in the table.
 * @property {string} note What is run, in what, and with what.
 * @property {Readonly<Record<string, string>> | null} packages Versions by name; null is this checkout, packed.
 * @property {string} bin Its script, below node_modules.
 * @property {readonly string[]} state Folders in which it keeps what it remembers, which is not counted as written.
 * @property {(folder: string, modules: string) => Promise<void>} skeleton Puts into an empty folder what its runs start from.
 * @property {(number: number) => string} proof A file that is there once the resource of this number has been written.
 * @property {OfDescription | OfNames} asked
 */

/**
 * @typedef {object} OfDescription It reads what it shall write from a file, all in one run.
 * @property {"description"} by
 * @property {readonly string[]} args
 * @property {string} path The file.
 * @property {(count: number) => string} text Its text for so many resources.
 * @property {(text: string, number: number) => string} withFieldMore The text with a field more in one resource.
 */

/**
 * @typedef {object} OfNames It writes one resource a run, and is told its name.
 * @property {"name"} by
 * @property {string | null} script What is run in place of its own script.
 * @property {(number: number, modules: string) => readonly string[]} args
 * @property {string | null} noAgain Why it cannot be run again for what is there; null when it can.
 * @property {string} noChange Why a field cannot be changed by it.
 */

/** What a peer runs in: nobody is asked, told of news, or counted. @type {NodeJS.ProcessEnv} */
export const PEER_ENV = {
  ...process.env,
  CI: "true",
  NO_COLOR: "1",
  NO_UPDATE_NOTIFIER: "1",
  NG_CLI_ANALYTICS: "false",
};

/** How a resource is called where names have dashes. @param {number} number */
export function nameOf(number) {
  return `things-${number}`;
}
