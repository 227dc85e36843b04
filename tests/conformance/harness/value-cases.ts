/** [field, what is sent, as JSON text, what comes back] */
export type Accepted = readonly (readonly [string, string, unknown])[];

/** [field, what is sent, as JSON text, the code of its finding, perhaps with its place behind the field] */
export type Refused = readonly (readonly [string, string, string])[];
