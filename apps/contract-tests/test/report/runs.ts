import { replay } from "@badge-contract/conformance";
import { reportOf } from "@badge-contract/conformance/src/report/mocked.ts";
import type { Report } from "@badge-contract/conformance/src/report/model.ts";
import { type JsonObject, readSpec } from "@badge-contract/spec";
import { altered, at, contractOf, judged, record, wholeRun } from "../support.ts";

const began = new Date("2026-01-02T03:04:05Z");

/** The report of the document as it is. */
export async function conforming(): Promise<Report> {
  return reportOf(await wholeRun(), contractOf(readSpec()), began);
}

/** The report of a run in which much is wrong: the document was edited, the provider has faults, a promise and a survivor are stale. */
export const failing = () => (failed ??= failedRun());
let failed: Promise<Report> | undefined;

async function failedRun(): Promise<Report> {
  const spec = altered((root) => {
    at(root, "/components/examples/fixedWindow/value/data").activeEarnedCount = 5;
    at(root, "/components/schemas/BadgeStatus").enum = ["UPCOMING", "LIVE"];
    at(root, "/components/schemas/BadgeImage").required = ["name", "fileSvcHandle", "tag"];
    const content =
      "/paths/~1api_gateway~1v1~1badges~1management~1{customerId}~1badge~1{badgeId}/get/responses/200/content";
    delete (at(root, `${content}/application~1json`).examples as JsonObject).badgeGroup;
  });
  const provider = replay(spec, ({ key, response }) => {
    if (key === "badgeNotFound") return { status: 403 };
    if (key === "neverExpires") return { mediaType: "text/html", value: "<h1>Under maintenance</h1>" };
    if (key !== "rollingWindowWithStatistics") return {};
    const { data, ...rest } = structuredClone(response.value) as { data: JsonObject };
    return { value: { data: { ...data, name: 7, badgeRank: "first", theme: "dark" }, ...rest } };
  });
  const survivors = [{ mutants: "getCustomerBadge/noSuch *", reason: "planted" }];
  return reportOf(await judged(spec, { provider, record: { ...record, survivors } }), contractOf(spec), began);
}
