// `pnpm mock`: a local server for people.
import { parseArgs } from "node:util";
import type { Fixture, OperationTable } from "@badge-contract/mocks";
import { startLiveMock } from "./live-mock.ts";

const usage = "pnpm mock [--port 4010] [--openapi FOLDER]";

/** A command line that asks for the scenario. */
function curl(url: string, { request, operationId }: Fixture, operations: readonly OperationTable[]): string {
  const basic = operations.some(
    ({ id, security }) => id === operationId && security.some(({ type }) => type === "basic"),
  );
  const parts = [
    ...(basic ? ["-u till:secret"] : []),
    ...(request.method === "GET" ? [] : [`-X ${request.method}`]),
    ...Object.entries(request.headers).map(([name, value]) => `-H '${name}: ${value}'`),
    `'${url}${request.url.replaceAll("'", "%27")}'`,
  ];
  return `curl ${parts.join(" ")}`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: "string", default: "4010" }, openapi: { type: "string" }, help: { type: "boolean" } },
  });
  if (values.help) return console.log(usage);
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`--port ${values.port} is no port. Usage: ${usage}`);

  let starting: ReturnType<typeof startLiveMock> | undefined;
  let stopped = false;
  const stop = () => {
    if (stopped) return;
    stopped = true;
    console.log("Stopped.");
    starting?.then(({ close }) => close()).catch(() => {});
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  starting = startLiveMock({
    port,
    ...(values.openapi !== undefined && { folder: values.openapi }),
    log: (line) => console.log(line),
  });
  const mock = await starting.catch((error: unknown) => {
    if (!stopped) throw error;
  });
  if (mock === undefined || stopped) return;

  const { scenarios, operations } = mock.current();
  console.log(
    `The mock listens on ${mock.url}. Any credentials and any customer will do; the badge decides. Ctrl-C stops it.\n`,
  );
  for (const fixture of scenarios.filter(({ documented }) => documented))
    console.log(`# ${fixture.summary}\n${curl(mock.url, fixture, operations)}\n`);
  console.log("There is also, at the same host:");
  for (const { name, request, response } of scenarios.filter(({ documented }) => !documented)) {
    const headers = Object.entries(request.headers).map(([header, value]) => ` with ${header}: ${value}`);
    console.log(`  ${response.status} ${name.padEnd(24)} ${request.url}${headers.join("")}`);
  }
  console.log("");
}

main().catch((error: NodeJS.ErrnoException) => {
  const taken =
    error.code === "EADDRINUSE" ? " Another program listens there: choose another --port, or 0 for any." : "";
  console.error(`${error.message}${taken}`);
  process.exitCode = 1;
});
