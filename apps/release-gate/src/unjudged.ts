/** The release could not be judged. The message says why and what to do. */
export class Unjudged extends Error {
  override name = "Unjudged";
}

export const firstLineOf = (cause: unknown) =>
  (cause instanceof Error ? cause.message : String(cause)).split("\n")[0] ?? "";
