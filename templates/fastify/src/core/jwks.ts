/** The keys that tokens are verified with, as the identity provider publishes them. */

import type { FastifyBaseLogger } from "fastify";
import type { CryptoKey, JWTHeaderParameters } from "jose";
import { ApiError } from "./errors.js";
import { type PublishedKey, usableKeys } from "./jwks-document.js";
import { fetchKeySet } from "./jwks-fetch.js";

/** After this long the keys are fetched again, so that one that is withdrawn soon counts no more. */
const FRESH_MS = 300_000;
/** While the provider is down its last keys serve on. Its tokens live about as long. */
const MAX_AGE_MS = 3_600_000;
/** Between two fetches, whoever asks: tokens that name random keys must not become a flood there. */
const PAUSE_MS = 10_000;

interface KeySetOptions {
  readonly url: string;
  readonly algorithms: readonly string[];
  readonly log: FastifyBaseLogger;
}

/** The keys at one address, for some algorithms. Fetched when first needed. */
export class KeySet {
  #keys: readonly PublishedKey[] = [];
  #fetchedAt = -Infinity;
  #nextFetchAt = -Infinity;
  #isFailing = false;
  #fetching: Promise<void> | null = null;

  constructor(private readonly options: KeySetOptions) {}

  /**
   * The key that a token has to be signed with; null unless there is exactly one. What the token
   * says of itself only chooses among published keys: an address or a key that it brings along
   * (`jku`, `x5u`, `jwk`) is not looked at. Throws a 503 while the keys cannot be had.
   */
  async find({ alg, kid }: JWTHeaderParameters): Promise<CryptoKey | null> {
    let key = this.#published(alg, kid);
    if (key === null || this.#age() > FRESH_MS) {
      const fetching = this.#startFetch();
      // With a key at hand nobody waits for a provider that has just failed.
      if (key === null || !this.#isFailing) await fetching;
      key = this.#published(alg, kid);
    }
    if (this.#age() > MAX_AGE_MS) {
      throw new ApiError(503, "Tokens cannot be verified at the moment", {
        headers: { "retry-after": String(PAUSE_MS / 1000) },
      });
    }
    return key;
  }

  #published(algorithm: string, kid: string | undefined): CryptoKey | null {
    if (this.#age() > MAX_AGE_MS) return null;
    const [key, ...others] = this.#keys.filter(
      (published) =>
        published.algorithm === algorithm && (kid === undefined || kid === published.kid),
    );
    return key === undefined || others.length > 0 ? null : key.key;
  }

  #age(): number {
    return performance.now() - this.#fetchedAt;
  }

  /** The fetch under way, a new one, or null where it is too soon for one. */
  #startFetch(): Promise<void> | null {
    if (this.#fetching === null && performance.now() >= this.#nextFetchAt) {
      this.#nextFetchAt = performance.now() + PAUSE_MS;
      this.#fetching = this.#fetch().finally(() => {
        this.#fetching = null;
      });
    }
    return this.#fetching;
  }

  async #fetch(): Promise<void> {
    const { url, algorithms, log } = this.options;
    try {
      this.#keys = await usableKeys(await fetchKeySet(url), algorithms);
      this.#fetchedAt = performance.now();
      this.#isFailing = false;
    } catch (error) {
      // Whatever it was, the keys of last time are still there, or nobody has any.
      this.#isFailing = true;
      const reason = error instanceof Error ? error.message : String(error);
      log.warn(`The identity provider's keys cannot be fetched: ${reason}`);
    }
  }
}
