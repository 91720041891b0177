// Changes on which oasdiff is silent or has no opinion that could be used.
import { isObject } from "@badge-contract/spec";
import type { Change } from "./changes.ts";
import type { Place } from "./places.ts";
import type { Judgement, Verdict } from "./verdicts.ts";

type Ruling = Pick<Judgement, "consumer" | "provider" | "reason">;

const annotations = new Set(["description", "summary", "title", "$comment", "externalDocs", "contact", "license"]);

const both = (verdict: Verdict, reason: string): Ruling => ({ consumer: verdict, provider: verdict, reason });

export function ownRule(change: Change, place: Place): Ruling | undefined {
  const { kind, keyword, pointer, before, after } = change;
  if (kind === "moved") return both("cosmetic", "says the same in another order or another place");
  if (place.part === "security") return security(change);
  if (place.part === "component") return component(change);
  if (place.part === "example") return example(change);
  if (place.part === "server") return server(change);
  if (annotations.has(keyword) || pointer.startsWith("/info/"))
    return both("cosmetic", "words that nothing depends on");
  if (isExtension(pointer)) return both("cosmetic", "an extension that no package acts on");
  if (keyword === "deprecated") return both("additive", "an announcement: everything goes on working");
  if (keyword === "tags") return both("cosmetic", "tags only sort the documentation");
  if (keyword === "operationId") return both("breaking", `generated names carry the operation's id, ${before}`);
  if (keyword === "jsonSchemaDialect") return both("breaking", "every schema means something else in another dialect");
  if (keyword === "headers" && kind === "added") return both("additive", "one more response header");
  if (place.part === "parameter" && (keyword === "name" || keyword === "in"))
    return both("breaking", `what was sent as ${before} is sent as ${after}`);
  if (pointer === "/openapi")
    return majorMinor(before) === majorMinor(after)
      ? both("cosmetic", "a patch release of the OpenAPI format")
      : both("breaking", "tools for the old format may not read the new one");
  return undefined;
}

const majorMinor = (version: unknown) => String(version).split(".").slice(0, 2).join(".");

/** Whether the place is, or is in, a specification extension; a header's or a property's name is none. */
const isExtension = (pointer: string) =>
  /\/(?<!\/(headers|properties|examples)\/)x-(?!token-path|status)/.test(pointer);

function component({ kind, keyword, pointer, before, after }: Change): Ruling {
  const name = pointer.split("/").at(-1);
  if (keyword === "examples") return both("cosmetic", "an example counts where it is used");
  if (kind === "renamed")
    return both("breaking", `${before} of the ${keyword} is now called ${after}, and so is what is generated from it`);
  return kind === "added"
    ? both("additive", `a new name, ${name}, among the ${keyword} and in what is generated from them`)
    : both("breaking", `the name ${name} is gone from the ${keyword} and from what is generated from them`);
}

function example({ kind, keyword }: Change): Ruling {
  if (annotations.has(keyword)) return both("cosmetic", "words about an example");
  if (keyword === "examples" && kind === "added") return both("additive", "a new scenario");
  if (keyword === "examples" && kind === "removed")
    return both("breaking", "a scenario that tests may use by name is gone");
  return both("breaking", "a scenario has another value, and tests may compare with it");
}

function server({ kind, keyword }: Change): Ruling {
  if (annotations.has(keyword)) return both("cosmetic", "words that nothing depends on");
  if (keyword === "servers" && kind === "added") return both("additive", "one more host");
  if (kind === "removed") return both("breaking", "a host that tools take from the document is gone");
  return both("breaking", "the host that tools take from the document is another one");
}

function security({ kind, keyword, pointer, before, after }: Change): Ruling {
  if (annotations.has(keyword)) return both("cosmetic", "words that nothing depends on");
  if (keyword === "securitySchemes" && kind === "added")
    return both("additive", "one more way to authenticate is described");
  if (keyword === "x-token-path") return both("breaking", "the client fetches its tokens from there");
  if (keyword === "security" && kind === "removed")
    return { consumer: "breaking", provider: "additive", reason: `${named(before)} is no longer accepted` };
  if (keyword === "security" && kind === "added")
    return { consumer: "additive", provider: "breaking", reason: `${named(after)} is accepted, too` };
  return both("breaking", `credentials travel in another way (${pointer.split("/").slice(3).join("/")})`);
}

const named = (alternative: unknown) =>
  isObject(alternative as never)
    ? `authentication by ${Object.keys(alternative as object).join(" and ") || "nothing"}`
    : "it";
