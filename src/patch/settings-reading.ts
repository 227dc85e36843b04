/** A setting as it is declared: what its value is, and where that comes from. */
export interface KnownSetting {
  /** What it is called in code. */
  readonly name: string;
  /** `address`: an URL that is an object, and text once it is asked for; `other`: nothing that reading can vouch for. */
  readonly type: "text" | "secret" | "address" | "number" | "other";
  /** It may also be none. */
  readonly isOptional: boolean;
  /** Of TypeScript: it may be null, and not only undefined. */
  readonly hasNull?: true;
  /** The variables of the environment that fill it, the first first; null where reading does not show them. */
  readonly variables: readonly string[] | null;
  /** Whether it stands where new ones go, and not in something that this inherits from. */
  readonly isOwn: boolean;
  /** The statement that declares it, or its entry in an object. */
  readonly statement: string;
}

/** A place that a project keeps its settings in, and that takes further ones. */
export interface SettingsPlace {
  readonly kind: "place";
  /** What new ones are inserted into: a class by its name, or an object by what is made with it. */
  readonly holder: string;
  /** The settings are what a function gives. */
  readonly isCalled: boolean;
  readonly settings: readonly KnownSetting[];
  /** How a new one is written that may be missing. A secret hides itself where that takes no import in a line of its own. */
  readonly lineOf: (name: string, isSecret: boolean) => string;
  /** What a new one is called, and which variable fills it: `jwt_secret` → `JWT_SECRET`, `APP_JWT_SECRET`. */
  readonly nameOf: (word: string) => { readonly name: string; readonly variable: string };
}

/**
 * What reading the file of a project's settings came to. `unfit`: it may be right, and is nothing that can be added to; `unread`:
 * nothing can be said until it is mended. The reasons go behind the path of the file: "does not parse".
 */
export type SettingsReading =
  | SettingsPlace
  | { readonly kind: "unfit"; readonly reason: string }
  | { readonly kind: "unread"; readonly reason: string };
