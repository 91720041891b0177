import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

/** Stands for a folder in which the optional peer is not installed. */
const without = `
  import { registerHooks } from "node:module";
  registerHooks({
    resolve(name, context, next) {
      if (name !== "@redocly/openapi-core") return next(name, context);
      throw Object.assign(new Error("Cannot find package '@redocly/openapi-core'"), { code: "ERR_MODULE_NOT_FOUND" });
    },
  });`;

it("a document that needs bundling is refused without the bundler, with what to install", () => {
  const program = `
    import { openDocument } from ${JSON.stringify(new URL("../src/open.ts", import.meta.url).href)};
    await openDocument("own.yaml").catch(({ name, message }) => console.log(name, message));`;
  const hook = `data:text/javascript,${encodeURIComponent(without)}`;
  const { stdout } = spawnSync(process.execPath, ["--import", hook, "--input-type=module", "-e", program]);
  expect(String(stdout)).toBe("SpecError To read own.yaml, install the bundler: npm install @redocly/openapi-core@2\n");
});
