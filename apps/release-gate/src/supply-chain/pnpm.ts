import { execFile } from "node:child_process";

/**
 * The JSON that a command of the package manager prints, whatever it exits with.
 *
 * @throws Error with the command's other output when it prints none
 */
export async function pnpmJson<T>(root: string, ...args: string[]): Promise<T> {
  const [out, said] = await new Promise<[string, string]>((resolve) =>
    execFile("pnpm", [...args, "--json"], { cwd: root, maxBuffer: 1e8 }, (error, stdout, stderr) =>
      resolve([stdout, stderr || `${error?.message}`]),
    ),
  );
  if (!out.trimStart().startsWith("{")) throw new Error(said.replace(/[\s│×]+/g, " ").trim());
  return JSON.parse(out) as T;
}
