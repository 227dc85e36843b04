import { stepTo } from "./example-steps.js";

/** The types whose values are points in time. */
export type MomentKind = "date" | "time" | "datetime";

/** A series of points in time: its ends and its beginning in wire form, its unit and its step in milliseconds. */
interface Series {
  readonly first: string;
  readonly last: string;
  readonly preferred: string;
  readonly unit: number;
  readonly step: number;
}

const DAY = 86_400_000;

const SERIES: Readonly<Record<MomentKind, Series>> = {
  date: { first: "0001-01-01", last: "9999-12-31", preferred: "2030-01-01", unit: DAY, step: DAY },
  time: { first: "00:00:00", last: "23:59:59.999", preferred: "08:00:00", unit: 1, step: DAY / 48 },
  datetime: {
    first: "0001-01-01T00:00:00.000Z",
    last: "9999-12-31T23:59:59.999Z",
    preferred: "2030-01-01T09:00:00.000Z",
    unit: 1,
    step: DAY,
  },
};

/** One of an ascending series of days, times of day (half an hour apart) or moments in UTC (a day apart), spelled as the API sends it. */
export function exampleMoment(kind: MomentKind, variant: number, given: string | null): string {
  const { first, last, preferred, unit, step } = SERIES[kind];
  const unitsOf = (text: string): bigint => BigInt(Date.parse(isoText(kind, text)) / unit);
  const stride = {
    preferred: unitsOf(preferred),
    given: given === null ? null : unitsOf(given),
    step: BigInt(step / unit),
  };
  const units = stepTo(variant, { low: unitsOf(first), high: unitsOf(last) }, stride);
  return spelled(kind, new Date(Number(units) * unit).toISOString());
}

function isoText(kind: MomentKind, text: string): string {
  if (kind === "datetime") return text;
  return kind === "date" ? `${text}T00:00:00Z` : `1970-01-01T${text}Z`;
}

function spelled(kind: MomentKind, iso: string): string {
  if (kind === "datetime") return iso;
  return kind === "date" ? iso.slice(0, 10) : iso.slice(11, 23).replace(".000", "");
}
