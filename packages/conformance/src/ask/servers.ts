import { type Operation, type Spec, serverPath, serverUrls } from "@badge-contract/spec";
import type { Served } from "../judge/question.ts";

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : undefined);

/**
 * Where the target serves an operation with its own servers, given that it is the document's server. Undefined if those
 * servers are on another host.
 */
export function servedAt({ root }: Spec, { ownServers = [] }: Operation, target: URL): Served | undefined {
  const [document = ""] = serverUrls(root);
  if (ownServers.length === 0) return { instead: "", prefix: "" };
  const own = ownServers.find((url) => hostOf(url) === target.host);
  if (own !== undefined) return { instead: target.pathname.replace(/\/$/, ""), prefix: serverPath(own) };
  const near = ownServers.find((url) => (hostOf(url) ?? hostOf(document)) === hostOf(document));
  return near === undefined ? undefined : { instead: serverPath(document), prefix: serverPath(near) };
}
