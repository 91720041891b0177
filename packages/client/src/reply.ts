import { read, tried } from "./foreign.js";

/** What an answer says of itself. */
export interface Reply {
  status: number;
  /** Empty where there is none. */
  header(name: string): string;
}

/** undefined for what is no answer. */
export function readReply(response: unknown): Reply | undefined {
  const status = read(response, "status");
  if (typeof status !== "number" || !(status < 1000)) return undefined;
  return {
    status,
    header(name) {
      const value = tried(() => (response as Response).headers.get(name));
      return typeof value === "string" ? value : "";
    },
  };
}
