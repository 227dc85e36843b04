/**
 * `make` with its results remembered for as long as their argument lives. For what every file of a large project asks of a blueprint, or
 * of its list of resources: neither ever changes.
 */
export function oncePer<Subject extends object, Result>(
  make: (subject: Subject) => Result,
): (subject: Subject) => Result {
  const made = new WeakMap<Subject, { readonly result: Result }>();
  return (subject) => {
    const known = made.get(subject) ?? { result: make(subject) };
    made.set(subject, known);
    return known.result;
  };
}
