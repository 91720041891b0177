import { describe, expect, it } from "vitest";
import { Scrubber } from "../src/ask/scrub.ts";

describe("a scrubber", () => {
  it("removes a secret in each of its forms, the longest first", () => {
    const scrubber = new Scrubber();
    const secret = 'tom+é "1"/x?';
    scrubber.add(secret, "tom+é ", "abcde");
    const forms = [
      secret,
      encodeURIComponent(secret),
      JSON.stringify(secret),
      Buffer.from(secret).toString("base64"),
      Buffer.from(secret).toString("base64url"),
      Buffer.from(secret).toString("hex"),
    ];
    const clean = scrubber.value({ list: forms, short: "abcde" });
    expect(clean.list.join("")).toMatch(/^[•"=]+$/);
    expect(clean.short).toBe("abcde");
  });
});
