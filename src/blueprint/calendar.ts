const TIME = String.raw`([01]\d|2[0-3]):[0-5]\d:[0-5]\d`;
const timeText = new RegExp(`^${TIME}(?:\\.\\d{1,3})?$`);
const dateTimeText = new RegExp(
  `^(\\d{4}-\\d\\d-\\d\\d)[Tt ](${TIME})(?:\\.(\\d+))?([Zz]|[+-]${String.raw`(?:[01]\d|2[0-3]):[0-5]\d`})$`,
);

/** Whether the text is a day of the years 0001 to 9999, as `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text.startsWith("0000")) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Date.parse takes February 30th for March 2nd.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether the text is a time of day without an offset, as `HH:MM:SS` with up to three digits of fraction. */
export function isTime(text: string): boolean {
  return timeText.test(text);
}

/**
 * The moment in UTC with exactly three digits of fraction (`2026-01-31T12:00:00.000Z`), further digits cut off; null when the text is no RFC 3339
 * date and time with an offset, or lies outside the years 0001 to 9999 in UTC.
 */
export function utcDateTime(text: string): string | null {
  const match = dateTimeText.exec(text);
  if (match === null || !isDate(match[1] ?? "")) return null;
  const [, date = "", time = "", , fraction = "", offset = ""] = match;
  const milliseconds = fraction.slice(0, 3).padEnd(3, "0");
  const moment = new Date(`${date}T${time}.${milliseconds}${offset.toUpperCase()}`).toISOString();
  return /^(?!0000)\d{4}-/.test(moment) ? moment : null;
}
