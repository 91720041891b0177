// The entry point that needs MSW.
import { scenarios, withBody } from "@badge-contract/mocks";
import { handlers, scenarioHandler } from "@badge-contract/mocks/msw";
import type { HttpHandler } from "msw";

const all: HttpHandler[] = handlers({ baseUrl: "https://eu.api.capillarytech.com", match: "badge" });
const one: HttpHandler = scenarioHandler(withBody(scenarios.fixedWindow, { data: { name: "Renamed" } }), {
  once: true,
});
// @ts-expect-error a scenario is a fixture
scenarioHandler("fixedWindow");
console.log(all, one);
