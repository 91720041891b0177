// `npm run mock`: a local server for manual use.
import { parseArgs } from "node:util";
import { curlOfScenario } from "@badge-contract/conformance/internal";
import { type Scenario, scenariosOf } from "@badge-contract/spec";
import { startLiveMock } from "./live-mock.ts";

const usage = `${process.env.TYPED_AS ?? "npm run mock --"} [--port 4010] [--openapi FOLDER]`;

/** A command line that requests the scenario from the mock. */
const curl = (url: string, scenario: Scenario) =>
  curlOfScenario(scenario)
    .replaceAll("$CONTRACT_TARGET", url)
    .replaceAll(/\$CONTRACT_\w+/g, "any");

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: "string", default: "4010" }, openapi: { type: "string" }, help: { type: "boolean" } },
  });
  if (values.help) return console.log(usage);
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535)
    throw new Error(`--port ${values.port} isn't a port. Usage: ${usage}`);

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

  const { scenarios, spec } = mock.current();
  console.log(
    `The mock listens on ${mock.url}. Any credentials work. Only the last path parameter matters. Ctrl-C stops it.\n`,
  );
  for (const scenario of scenariosOf(spec).scenarios.filter(({ documented }) => documented))
    console.log(`# ${scenario.summary}\n${curl(mock.url, scenario)}\n`);
  console.log("The same host also has:");
  for (const { name, request, response } of scenarios.filter(({ documented }) => !documented)) {
    const headers = Object.entries(request.headers).map(([header, value]) => ` with ${header}: ${value}`);
    const method = request.method === "GET" ? "" : `${request.method} `;
    console.log(`  ${response.status} ${name.padEnd(24)} ${method}${request.url}${headers.join("")}`);
  }
  console.log("");
}

main().catch((error: NodeJS.ErrnoException) => {
  const taken =
    error.code === "EADDRINUSE" ? " Another program listens there: choose another --port, or 0 for any." : "";
  console.error(`${error.message}${taken}`);
  process.exitCode = 1;
});
