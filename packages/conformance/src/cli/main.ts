import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { SpecError } from "@badge-contract/spec";
import { InputError } from "../ask/traffic/recording.ts";
import { ConfigError } from "../ask/yaml-file.ts";
import type { Contract } from "../contract.ts";
import { type Command, flag, helpOf, nearest, type Options, option, type Parsed, parse } from "./options.ts";
import { outputOptions } from "./output.ts";

const specOptions: Options = {
  spec: option("FILE", "an OpenAPI document to judge instead (YAML or JSON)"),
  config: option("FILE.mjs", "a module that exports `contract`, for what no document says"),
};

/** Loads only what the command needs, so that the first verdict comes quickly. */
const commands: Record<string, () => Promise<Command>> = {
  traffic: async () => (await import("./traffic.ts")).traffic,
  host: async () => (await import("./host.ts")).host,
  prove: async () => (await import("./prove.ts")).prove,
};

const exitCodes = "Exit codes: 0 conforms (drift and warnings allowed), 1 does not conform, 2 could not be judged.";

/** The published command. @returns the exit code */
export function main(args: readonly string[]): Promise<number> {
  return inOneLine(async () => {
    const [name = "--help", ...rest] = args;
    if (["--help", "-h", "help"].includes(name)) return print(await usage());
    if (["--version", "-v"].includes(name)) return print(manifest().version);
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!load) throw new ConfigError(`unknown command "${name}"${nearest(name, Object.keys(commands))}`);
    const command = await load();
    const options = { ...specOptions, ...command.options };
    const parsed = parse(options, rest);
    if (parsed.is("help")) return print(`${typedAs()} ${name} ${command.about}\n\n${helpOf(options)}\n\n${exitCodes}`);
    return command.run(await contractOf(parsed), parsed, "reports");
  });
}

/** The same commands for your own contract: `contract`, `contract --target URL` and `contract --traffic FILE…`. */
export const runContract = (load: () => Contract, reportsFolder: string, args: readonly string[]): Promise<number> =>
  inOneLine(() => contractCommand(load, reportsFolder, args));

/** @throws ConfigError for what the reader has to change */
export async function contractCommand(
  load: () => Contract,
  reportsFolder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  const typed = args.flatMap((arg) => (arg.startsWith("--traffic=") ? ["--traffic", arg.slice(10)] : arg));
  const has = (option: string) => typed.some((arg) => arg === option || arg.startsWith(`${option}=`));
  if (has("--help") || has("-h")) return print(await ownUsage());
  const isHost = has("--target") || (env.CONTRACT_TARGET ?? "") !== "";
  const name = has("--traffic") ? "traffic" : isHost ? "host" : "prove";
  const { options, run } = await loaded(name);
  const parsed = await parseOwn(name, { ...ownOptions, ...options, ...(name === "prove" && maintenance) }, typed);
  const contract = load();
  if (parsed.is("record")) return (await import("./prove.ts")).record(contract);
  if (parsed.is("spec-mutants")) return (await import("./prove.ts")).scoreOfDocument(contract);
  return run(contract, parsed, reportsFolder, env);
}

const ownOptions: Options = {
  target: option("URL", "ask a live host (or set CONTRACT_TARGET)"),
  traffic: flag("judge the recordings that follow"),
};

const maintenance: Options = {
  record: flag("write the document's current promises to promises.json"),
  "spec-mutants": flag("loosen each constraint in turn and check that the suite notices"),
};

const loaded = (name: string) => (commands[name] as () => Promise<Command>)();

/** If the option belongs to another way to run, the error says which. */
async function parseOwn(name: string, options: Options, args: string[]): Promise<Parsed> {
  try {
    return parse(options, args);
  } catch (error) {
    const option = /^unknown option --([\w-]+)/.exec(error instanceof Error ? error.message : "")?.[1];
    const host = await loaded("host");
    if (name === "prove" && option !== undefined && Object.hasOwn(host.options, option))
      throw new ConfigError(`--${option} needs a live host: add --target URL, or set CONTRACT_TARGET`);
    throw error;
  }
}

async function contractOf(parsed: Parsed): Promise<Contract> {
  const [file, config] = [parsed.text("spec"), parsed.text("config")];
  const { loadContract } = await import("../load.ts");
  const contract = await loadContract(file);
  return config === undefined ? contract : { ...contract, ...(await configIn(config)) };
}

async function configIn(file: string): Promise<Partial<Contract>> {
  try {
    const { contract } = (await import(pathToFileURL(resolve(file)).href)) as { contract?: unknown };
    const given = typeof contract === "function" ? await contract() : contract;
    if (typeof given === "object" && given !== null) return given as Partial<Contract>;
  } catch (cause) {
    throw new ConfigError(`--config ${file}: it cannot be loaded (${cause instanceof Error ? cause.message : cause})`, {
      cause,
    });
  }
  throw new ConfigError(`--config ${file}: it must export \`contract\`, an object or a function that returns one`);
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

const manifest = () =>
  JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { name: string; version: string };

const typedAs = () => (process.env.npm_command === "exec" ? `npx ${manifest().name}` : "badge-contract");

const loadedAll = () =>
  Promise.all(Object.entries(commands).map(async ([name, load]) => ({ name, ...(await load()) })));

async function usage(): Promise<string> {
  const parts = (await loadedAll()).map(({ name, about }) => `${typedAs()} ${name} ${about}`);
  return `${parts.join("\n\n")}\n\n${typedAs()} COMMAND --help lists the options of each.\n${completions()}\n${exitCodes}`;
}

function completions(): string {
  const options = Object.keys({ ...specOptions, ...outputOptions }).map((name) => `--${name}`);
  const words = [...Object.keys(commands), ...options].join(" ");
  return `Completions for bash and zsh: complete -W "${words}" -o default badge-contract`;
}

async function ownUsage(): Promise<string> {
  const parts = (await loadedAll()).map(({ about, options }) => `${about.trim()}\n${helpOf(options)}`);
  return `${process.env.TYPED_AS ?? "npm run contract --"} [OPTIONS]\n${helpOf({ ...ownOptions, ...maintenance })}\n\n${parts.join("\n\n")}\n\n${exitCodes}`;
}

/** Reports every error in one line, whether the reader, the document or this program caused it. */
async function inOneLine(run: () => Promise<number>): Promise<number> {
  // The reader of the output, such as `head`, may stop early.
  process.stdout.on("error", ({ code }: NodeJS.ErrnoException) =>
    process.exit(code === "EPIPE" ? process.exitCode : 2),
  );
  try {
    return await run();
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    const isPrism = name === "PrismError";
    const isExpected = isPrism || [SpecError, ConfigError, InputError].some((kind) => error instanceof kind);
    if (!isExpected && process.env.CONTRACT_DEBUG) console.error(stack);
    console.error(
      isExpected ? message : `${message}\nThis is a defect of badge-contract; CONTRACT_DEBUG=1 shows where.`,
    );
    if (isPrism || error instanceof SpecError) console.error("\n0 passed, 1 failed");
    return 2;
  }
}
