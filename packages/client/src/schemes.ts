import type { Auth, Headers } from "./auth.js";
import type { SendingAuth } from "./call.js";
import { invalid } from "./errors.js";
import { security } from "./generated/security.js";
import { isRecord } from "./json.js";
import type { SecurityScheme } from "./operation-entry.js";

/** How to satisfy one security scheme: an auth function, or an API key or bearer token, or a promise of one. */
export type SchemeCredential = Auth | string | (() => string | Promise<string>);

/**
 * Gives each operation the credentials that the document requires. Takes the first alternative whose schemes are all
 * given, and sends each in its header, cookie or query. Sends nothing if the operation requires nothing.
 */
export function authBySchemes(credentials: Readonly<Record<string, SchemeCredential>>): Auth {
  if (!isRecord(credentials)) throw invalid("credentials", "object", credentials);
  for (const [name, one] of Object.entries(credentials))
    if (!/^(string|function|undefined)$/.test(typeof one)) throw invalid(name, "a text, or an auth function", one);

  const chosen = ({ method, path }: { method: string; path: string }): readonly SecurityScheme[] => {
    const alternatives = security[`${method} ${path}`] ?? [];
    const found =
      alternatives.find((all) => all.length > 0 && all.every(({ name }) => Object.hasOwn(credentials, name))) ??
      alternatives.find((all) => all.length === 0);
    if (found || alternatives.length === 0) return found ?? [];
    throw invalid(
      "auth",
      "enough",
      undefined,
      alternatives.map((all) => all.map(({ name }) => name).join(" and ")),
    );
  };

  const kept = new Set(Object.values(credentials).filter((one) => typeof one === "string"));
  const functions = Object.values(credentials).filter((one): one is Auth => typeof one === "function");

  const auth: SendingAuth = async (request, send, settings) => {
    const headers: Record<string, string> = {};
    for (const { name, type, in: place, key } of chosen(request)) {
      if (place === "query") continue;
      const credential = credentials[name];
      const given =
        typeof credential === "function" ? await (credential as SendingAuth)(request, send, settings) : credential;
      if (typeof given !== "string") Object.assign(headers, given);
      else if (place === "cookie")
        headers.cookie = [headers.cookie, `${key}=${encodeURIComponent(given)}`].filter(Boolean).join("; ");
      else headers[key] = type === "bearer" ? `Bearer ${given}` : given;
    }
    return headers as Headers;
  };
  const query: Auth["query"] = async (request) => {
    const pairs: Record<string, string> = {};
    for (const { name, in: place, key } of chosen(request)) {
      const credential = credentials[name];
      if (place !== "query") continue;
      pairs[key] = String(typeof credential === "function" ? await (credential as () => unknown)() : credential);
      kept.add(pairs[key]);
    }
    return pairs;
  };
  return Object.assign(auth as Auth, {
    renews: functions.some(({ renews }) => renews),
    secrets: () => [...kept, ...functions.flatMap(({ secrets }) => secrets?.() ?? [])],
    query,
  });
}
