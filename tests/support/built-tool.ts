import { bootstrap } from "../../scripts/bootstrap.mjs";

/** Before the tests that run the built tool from this checkout. */
export async function setup(): Promise<void> {
  await bootstrap();
}
