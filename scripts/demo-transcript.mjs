import { signedToken } from "../tests/support/signed-token.mjs";

/**
 * @typedef {object} Scene One request of the demo, and what must come of it.
 * @property {string} title
 * @property {string} method
 * @property {string} path
 * @property {string} [user] Who asks; nobody when left out.
 * @property {object} [json]
 * @property {number} status
 *
 * @typedef {{ data?: { id?: string } }} Body
 */

const TASKS = "/api/v1/tasks";

/**
 * Talks with the demo's backend and prints the conversation.
 * @param {string} url
 * @throws {Error} On the first answer that is not as promised.
 */
export async function playTranscript(url) {
  const json = { title: "Show the demo", due_date: "2026-12-24", priority: "high" };
  const created = await play(url, {
    title: "Ada makes a task",
    method: "POST",
    path: TASKS,
    user: "ada",
    json,
    status: 201,
  });
  for (const scene of scenesAbout(`${TASKS}/${created?.data?.id ?? ""}`)) await play(url, scene);
}

/** @param {string} task The path of the task. @returns {Scene[]} */
function scenesAbout(task) {
  return [
    {
      title: "She lists hers",
      method: "GET",
      path: `${TASKS}?priority=high&sort=due_date`,
      user: "ada",
      status: 200,
    },
    {
      title: "She ticks it off",
      method: "PATCH",
      path: task,
      user: "ada",
      json: { done: true },
      status: 200,
    },
    {
      title: "Bob asks for Ada's task: to him there is none",
      method: "GET",
      path: task,
      user: "bob",
      status: 404,
    },
    {
      title: "She sends nonsense, and learns all that is wrong with it",
      method: "POST",
      path: TASKS,
      user: "ada",
      json: { title: "", priority: "urgent", colour: "red" },
      status: 422,
    },
    { title: "Somebody without a token", method: "GET", path: TASKS, status: 401 },
    { title: "Ada deletes her task", method: "DELETE", path: task, user: "ada", status: 204 },
  ];
}

/** @param {string} url @param {Scene} scene @returns {Promise<Body | null>} */
async function play(url, scene) {
  const response = await fetch(url + scene.path, {
    method: scene.method,
    headers: {
      ...(scene.json ? { "content-type": "application/json" } : {}),
      ...(scene.user ? { authorization: `Bearer ${signedToken(scene.user)}` } : {}),
    },
    body: scene.json ? JSON.stringify(scene.json) : null,
  });
  const text = await response.text();
  /** @type {Body | null} */
  const body = text === "" ? null : JSON.parse(text);
  show(scene, `${response.status} ${response.statusText}`, body);
  if (response.status !== scene.status) throw new Error(`expected ${scene.status}, got ${response.status}`);
  return body;
}

/** @param {Scene} scene @param {string} status @param {Body | null} body */
function show(scene, status, body) {
  console.log(`\n# ${scene.title}`);
  console.log(`> ${scene.method} ${scene.path}${scene.json ? `  ${JSON.stringify(scene.json)}` : ""}`);
  console.log(`< ${status}`);
  if (body !== null) console.log(JSON.stringify(body, null, 2).replace(/^/gm, "  "));
}
