import { expect, test } from "vitest";
import { checkOrigins, checkProxies, checkRedisUrl } from "../../src/core/addresses.js";

test.each([
  "https://app.example",
  "http://localhost:5173",
  "http://[::1]:3000",
  "tauri://localhost",
])("%s is an origin, as browsers send it", (origin) => {
  expect(checkOrigins([origin])).toEqual([origin]);
});

test.each(["*", "null", "app.example", "https://app.example/", "https://App.example", "https://"])(
  "%s is no origin that a browser sends",
  (origin) => {
    expect(() => checkOrigins(["https://app.example", origin])).toThrow("must");
  },
);

test.each(["10.0.0.5", "10.0.0.0/8", "::1", "fd00::/8"])("%s is a proxy", (proxy) => {
  expect(checkProxies([proxy])).toEqual([proxy]);
});

test.each(["*", "proxy", "10.0.0.0/33", "300.0.0.1", "10.0"])("%s is no proxy", (proxy) => {
  expect(() => checkProxies([proxy])).toThrow("addresses or networks");
});

test.each(["redis://h:1", "rediss://a:b@h:1/0"])("%s is a Redis URL", (url) => {
  expect(checkRedisUrl(url)).toBe(url);
});

test.each(["hunter2", "http://hunter2", "redis://h:hunter2"])(
  "%s is no Redis URL, and is not repeated",
  (url) => {
    expect(() => checkRedisUrl(url)).toThrow(/^(?!.*hunter2).*not a Redis URL/);
  },
);
