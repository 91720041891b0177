// Changes that oasdiff doesn't report, or judges in a way that we can't use.
import { isObject, type Json } from "@badge-contract/spec";
import type { Change } from "./changes.ts";
import { objectOf, tokensOf } from "./document.ts";
import type { PlaceInContract } from "./places.ts";
import { ruleRuling } from "./rules-diff.ts";
import { both, type Compatibility, type Impact, type Ruling } from "./ruling.ts";
import { securityRuling } from "./security.ts";

const annotations = new Set(
  "description summary title $comment externalDocs contact license example examples tags links".split(" "),
);

export function ownRule(change: Change, place: PlaceInContract): Ruling | undefined {
  const { kind, keyword, pointer, before, after, item } = change;
  if (kind === "moved") return both("cosmetic", "the same meaning, written differently");
  if (kind === "renamed" || (place.part === "parameter" && keyword === "name")) return renamed(change, place);
  if (keyword === "x-validations") return ruleRuling(change, place);
  if (place.part === "extension") return both("cosmetic", "an extension that no package acts on");
  if (place.part === "component") return component(change);
  if (place.part === "example") return example(change);
  const isOfDocument = pointer.startsWith("/info/") || pointer.startsWith("/tags");
  if (isOfDocument || keyword === "tags" || (annotations.has(keyword) && !item))
    return both("cosmetic", "words that nothing depends on");
  if (place.part === "security") return securityRuling(change);
  if (place.part === "server") return server(change);
  if (place.part === "schema" && keyword === "properties" && after === false)
    return both(
      "breaking",
      "the field must now be absent: reading it no longer compiles, answering with it is refused",
    );
  if (keyword === "deprecated") return both("additive", "an announcement: everything still works");
  if (keyword === "operationId") return both("breaking", `generated names contain the operation's id, ${before}`);
  if (keyword === "jsonSchemaDialect") return both("breaking", "a new dialect changes the meaning of every schema");
  if (keyword === "webhooks" && kind === "added") return both("additive", "one more webhook");
  if (place.part === "header" && keyword === "headers" && kind === "added")
    return both("additive", "one more response header");
  if (place.part === "parameter" && keyword === "in")
    return both("breaking", `it was sent in the ${before} and is now sent in the ${after}`);
  if (["style", "explode", "allowReserved", "encoding"].includes(keyword))
    return both("breaking", "it is written differently on the wire");
  if (keyword === "readOnly" || keyword === "writeOnly") return oneWay(change, place);
  if (keyword === "discriminator") return discriminator(change, place);
  if (pointer === "/openapi")
    return majorMinor(before) === majorMinor(after)
      ? both("cosmetic", "a patch release of the OpenAPI format")
      : both("breaking", "tools for the old format may not read the new one");
  return undefined;
}

const majorMinor = (version: unknown) => String(version).split(".").slice(0, 2).join(".");

/** Only generated names change; the wire doesn't. */
const namesOnly = (reason: string, ...packages: string[]) =>
  both("cosmetic", reason, {
    openapi: "cosmetic",
    ...Object.fromEntries(packages.map((name) => [name, "breaking" as const])),
  });

function renamed({ keyword, before, after }: Change, place: PlaceInContract): Ruling {
  const says = `${before} is now called ${after}`;
  if (keyword === "path")
    return namesOnly(
      `${says}: the path on the wire stays the same, but generated code has the new name`,
      "types",
      "client",
    );
  if (place.part === "component")
    return namesOnly(
      `${says}, and so is the code generated from it: nothing else changes`,
      "types",
      ...(keyword === "schemas" ? ["validators"] : []),
    );
  if (place.part === "example")
    return both("breaking", `${says}: tests may use the scenario by its name`, exampleImpact("breaking"));
  const isHeader = place.part === "header" || keyword === "name";
  if (isHeader && String(before).toLowerCase() === String(after).toLowerCase())
    return namesOnly(
      `${says}: upper and lower case are equal on the wire, but not in generated code`,
      "types",
      "client",
    );
  return both("breaking", `${says}: users of the old name find nothing there`);
}

function component({ kind, keyword, pointer }: Change): Ruling {
  const name = tokensOf(pointer).at(-1);
  if (keyword === "examples") return both("cosmetic", "an example counts where it is used");
  const shown = (verdict: Compatibility): Impact => ({
    openapi: "cosmetic",
    types: verdict,
    ...(keyword === "schemas" && { validators: verdict }),
  });
  return kind === "added"
    ? both(
        "additive",
        `a new name, ${name}, among the ${keyword} and in the code generated from them`,
        shown("additive"),
      )
    : both(
        "cosmetic",
        `the name ${name} is gone from the ${keyword} and from the code generated from them`,
        shown("breaking"),
      );
}

/** Examples promise nothing, but tests name the fixtures made from them and compare with them. */
const exampleImpact = (mocks: Compatibility): Impact => ({ openapi: "cosmetic", mocks });

function example({ kind, keyword }: Change): Ruling {
  if (annotations.has(keyword) && keyword !== "examples")
    return both("cosmetic", "words about an example", exampleImpact("cosmetic"));
  if (keyword === "examples" && kind === "added") return both("additive", "a new scenario", exampleImpact("additive"));
  if (keyword === "examples" && kind === "removed")
    return both("breaking", "a scenario that tests may use by name is gone", exampleImpact("breaking"));
  return both("breaking", "a scenario has another value, and tests may compare with it", exampleImpact("breaking"));
}

function server({ kind, keyword, item, before, after }: Change): Ruling {
  if (item && (keyword === "servers" || keyword === "enum")) {
    if (kind === "added") return both("additive", "one more host");
    if (kind === "removed") return both("breaking", "a host that tools take from the document is gone");
  }
  if (keyword === "servers" && Array.isArray(before) && Array.isArray(after))
    return both("breaking", "tools take the first host, and it has changed");
  return both("breaking", "tools take the host from the document, and it has changed");
}

function oneWay({ keyword, after }: Change, { request, response }: PlaceInContract): Ruling {
  const closed = after === true;
  const lost = keyword === "readOnly" ? request : response;
  const word = keyword === "readOnly" ? "sent" : "answered";
  if (lost)
    return closed
      ? { consumer: "breaking", provider: response ? "breaking" : "additive", reason: `it is no longer ${word}` }
      : both("additive", `it is ${word} from now on`);
  if (keyword === "readOnly" && response && closed)
    return both("cosmetic", "nothing changes on the wire; code that assigns to it no longer compiles (TS2540)", {
      openapi: "cosmetic",
      types: "breaking",
    });
  return both("cosmetic", "it only travels the other way", { openapi: "cosmetic", types: "cosmetic" });
}

/** Discriminators that only repeat the branches' tags were left out before, so this one adds something. */
function discriminator({ before, after }: Change, { request, response }: PlaceInContract): Ruling {
  if (!request && !response) return both("cosmetic", "nothing uses the schema");
  const mapping = (value: Json | undefined) => objectOf(objectOf(value).mapping);
  const same = isObject(before) && isObject(after) && before.propertyName === after.propertyName;
  const lost = Object.entries(mapping(before)).filter(([tag, target]) => mapping(after)[tag] !== target);
  if (same && lost.length === 0) return both("additive", "more tags lead to a branch");
  return both("breaking", "the branches are told apart in a different way");
}
