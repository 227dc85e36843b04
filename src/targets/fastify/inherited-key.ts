/**
 * Whether every object of JavaScript has something under this key without anybody having put it there: of what a field
 * may be called, `constructor`.
 */
export function isInherited(key: string): boolean {
  return Object.hasOwn(Object.prototype, key);
}
