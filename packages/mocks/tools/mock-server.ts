// `npm run mock`: a local server for people.
import { parseArgs } from "node:util";
import type { Fixture, OperationTable, SchemeTable } from "@badge-contract/mocks";
import { type WrittenBody, writeBody, writeParameter } from "@badge-contract/spec";
import { startLiveMock } from "./live-mock.ts";

const usage = "npm run mock -- [--port 4010] [--openapi FOLDER]";

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** What an example of credentials looks like on a command line. */
const credentials = ({ type, in: place, key }: SchemeTable): string => {
  if (type === "basic") return "-u user:password";
  const secret = `${type === "bearer" ? "Bearer " : ""}secret`;
  return place === "cookie" ? `-b ${quoted(`${key}=secret`)}` : `-H ${quoted(`${key}: ${secret}`)}`;
};

/** A command line that asks for the scenario. */
function curl(base: string, { operationId, request }: Fixture, operations: readonly OperationTable[]): string {
  const { parameters = [], security = [], body } = operations.find(({ id }) => id === operationId) ?? {};
  const [schemes = []] = security;
  const inQuery = schemes.filter((scheme) => scheme.in === "query").map(({ key }) => `${key}=secret`);
  const url = [base + request.url, ...inQuery].reduce((all, one) => `${all}${all.includes("?") ? "&" : "?"}${one}`);
  const written = (place: "header" | "cookie", values: Readonly<Record<string, unknown>>) =>
    parameters.flatMap((parameter) =>
      parameter.in === place && values[parameter.name] !== undefined
        ? [[parameter.name, writeParameter(parameter, values[parameter.name])] as const]
        : [],
    );
  const style = body?.content.find(({ mediaType }) => mediaType === request.body?.mediaType);
  const parts = [
    ...schemes.filter((scheme) => scheme.in !== "query").map(credentials),
    ...(request.method === "GET" ? [] : [`-X ${request.method}`]),
    ...written("header", request.headers).map(([name, text]) => `-H ${quoted(`${name}: ${text}`)}`),
    ...written("cookie", request.cookies).map(([, text]) => `-b ${quoted(text)}`),
    ...(request.body && style ? bodyWords(writeBody(style, request.body.value)) : []),
    quoted(url),
  ];
  return `curl ${parts.join(" ")}`;
}

const bodyWords = ({ contentType, body }: WrittenBody): string[] =>
  typeof body === "string"
    ? [`-H ${quoted(`content-type: ${contentType}`)}`, `--data-raw ${quoted(body)}`]
    : [...body].map(([name, value]) => `-F ${quoted(`${name}=${typeof value === "string" ? value : "@file"}`)}`);

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
    `The mock listens on ${mock.url}. Any credentials will do; of the path, its last parameter decides. Ctrl-C stops it.\n`,
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
