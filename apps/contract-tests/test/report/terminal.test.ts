import { stripVTControlCharacters } from "node:util";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Report } from "../../src/report/model.ts";
import { renderTerminal } from "../../src/report/terminal.ts";
import { failing } from "./runs.ts";
import { terminal } from "./terminal.ts";

const colour = "\u001b[";

describe("the report for a terminal", () => {
  let report: Report;
  beforeAll(async () => {
    report = await failing();
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });
  const render = (stream: Parameters<typeof terminal>[0] = {}) => renderTerminal(report, terminal(stream), "x.html");

  it("says of each finding where the document says otherwise and where it was seen, equal ones once", () => {
    expect(render()).toContain(`
drift at $.data.badgeStatus: expected "UPCOMING" or "LIVE", found "EXPIRED"
    openapi/components/schemas/BadgeStatus.yaml:3
    in rollingWindowWithStatistics by schema; rollingWindow by schema
`);
  });

  it("has what weighs most first", () => {
    const order = [...render().matchAll(/^(breach|drift) at/gm)].map(([, verdict]) => verdict);
    expect(order).toEqual(order.toSorted());
    expect(new Set(order)).toEqual(new Set(["breach", "drift"]));
  });

  it("ends in where to read more, then the count", () => {
    expect(render().split("\n").slice(-2)).toEqual([
      "To read in a browser: x.html",
      `${report.passed} passed, ${report.failed} failed`,
    ]);
  });

  it("is no wider than the terminal, and breaks no line where there is none", () => {
    for (const columns of [60, 80, 132]) {
      const lines = render({ columns }).split("\n");
      expect(lines.filter((line) => line.length > columns)).toEqual([]);
    }
    const wide = render().split("\n");
    expect(Math.max(...wide.map(({ length }) => length))).toBeGreaterThan(132);
  });

  it("has colours on a terminal that has them, unless NO_COLOR is set, and says the same without", () => {
    vi.stubEnv("NO_COLOR", undefined);
    vi.stubEnv("FORCE_COLOR", undefined);
    const coloured = render({ columns: 100, colours: 8 });
    expect(coloured).toContain(colour);
    expect(stripVTControlCharacters(coloured)).toBe(render({ columns: 100, colours: 1 }));
    expect(render()).not.toContain(colour);
    vi.stubEnv("NO_COLOR", "1");
    expect(render({ columns: 100, colours: 1 })).not.toContain(colour);
  });
});
