import { build, type Plugin } from "rolldown";

// Redoc shows a logo from its maker's CDN. Nothing on this site may be foreign, and a refused request is an error in the
// console, so its maker is named by a picture in the file.
const logo =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='46' height='12'><text y='10' font-size='11' font-family='sans-serif'>Redocly</text></svg>";
const withoutForeignLogo: Plugin = {
  name: "without-foreign-logo",
  transform(code, id) {
    if (!id.includes("redoc.standalone")) return;
    const replaced = code.replaceAll(/`https:\/\/cdn\.redoc\.ly\/[^`]*`/g, `\`${logo}\``);
    if (replaced === code) throw new Error("redoc no longer names a logo on its CDN: this plugin can go");
    return replaced;
  },
};

/** A classic script, which also runs in pages that are opened from a folder: browsers refuse modules to those. */
export async function bundleScript(input: string, file: string): Promise<void> {
  await build({
    input,
    plugins: [withoutForeignLogo],
    platform: "browser",
    logLevel: "warn",
    // Redoc asks where its module is; a classic script has no such place.
    transform: { define: { "import.meta": "{}" } },
    checks: { eval: false },
    output: { file, format: "iife", minify: true, codeSplitting: false, comments: { legal: true } },
  });
}
