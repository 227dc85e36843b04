/** How the key set gets here. */

const TIMEOUT_MS = 3_000;
const MAX_BYTES = 256 * 1024;

/** The document at `url`, in one request that ends in time, whatever the server does. Throws. */
export async function fetchKeySet(url: string): Promise<string> {
  const response = await fetch(url, {
    headers: { accept: "application/json", "accept-encoding": "identity" },
    redirect: "manual",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (response.status !== 200 || response.body === null) {
    await response.body?.cancel();
    throw new Error(`it answered ${response.status}`);
  }
  const chunks: AsyncIterable<Uint8Array> = response.body;
  const decoder = new TextDecoder();
  let bytes = 0;
  let document = "";
  // Ends the request when it throws.
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new Error(`it sent more than ${MAX_BYTES} bytes`);
    document += decoder.decode(chunk, { stream: true });
  }
  return document + decoder.decode();
}
