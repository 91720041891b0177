import { read, tried } from "./foreign.js";

/** The status and headers of an answer. */
export interface Reply {
  status: number;
  /** Empty if there is none. */
  header(name: string): string;
}

/** undefined if it isn't an answer. */
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
