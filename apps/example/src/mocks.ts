import { handlers } from "@badge-contract/mocks/msw";
import { setupWorker } from "msw/browser";

/** Answers the page's requests with the document's examples, after a moment, as a network would. */
export async function startMocks(): Promise<void> {
  await setupWorker(...handlers({ latencyMs: 600, match: "badge" })).start({ onUnhandledFrame: "bypass", quiet: true });
}
