import { get } from "node:http";
import { entriesOf } from "@badge-contract/conformance/src/ask/traffic/exchange.ts";
import { Judge } from "@badge-contract/conformance/src/judge/judge.ts";
import { asRequest, type Question } from "@badge-contract/conformance/src/judge/question.ts";
import { Vocabulary } from "@badge-contract/conformance/src/judge/vocabulary.ts";
import { ExchangeJudge } from "@badge-contract/conformance/src/run/traffic/exchange-judge.ts";
import type { Json } from "@badge-contract/spec";
import { account, type Fault, startProvider } from "../live/provider/server.ts";
import { world } from "../live/provider/world.ts";
import { spec } from "../live/scenarios.ts";

/** An entry of a HAR, as a browser or a proxy writes it: bodies as text where they are text, unpacked. */
export async function record(fault: Fault, question: Question): Promise<Json | undefined> {
  const provider = await startProvider(world, fault);
  const request = asRequest(question);
  const url = provider.url + request.url;
  const basic = Buffer.from(`${account.username}:${account.password}`).toString("base64");
  const headers = { ...request.headers, ...(question.authenticated && { authorization: `Basic ${basic}` }) };
  try {
    const { status, sent, body } = await asked(url, headers);
    const text = body.toString("utf8");
    const isText = Buffer.from(text).equals(body);
    return {
      startedDateTime: "2026-11-25T10:00:00.000Z",
      time: 12,
      request: { method: "GET", url, headers: named(headers) },
      response: {
        status,
        headers: Object.entries(sent).flatMap(([name, lines = []]) => lines.map((value) => ({ name, value }))),
        content: {
          size: body.length,
          mimeType: sent["content-type"]?.[0] ?? "",
          ...(isText ? { text } : { text: body.toString("base64"), encoding: "base64" }),
        },
        bodySize: body.length,
      },
    };
  } catch {
    return undefined;
  } finally {
    await provider.close();
  }
}

const named = (headers: Record<string, string>) => Object.entries(headers).map(([name, value]) => ({ name, value }));

function asked(url: string, headers: Record<string, string>) {
  return new Promise<{ status: number; sent: NodeJS.Dict<string[]>; body: Buffer }>((resolve, reject) => {
    const request = get(url, { headers, agent: false, timeout: 500 }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => {
        resolve({ status: response.statusCode ?? 0, sent: response.headersDistinct, body: Buffer.concat(chunks) });
      });
    });
    request.once("timeout", () => request.destroy(new Error("no answer")));
    request.once("error", reject);
  });
}

const judge = new ExchangeJudge({
  spec,
  judge: new Judge(spec),
  words: new Vocabulary(spec),
  prism: undefined,
  maxBytes: 2 ** 20,
});

/** What is said of a recorded exchange, as `verdict at path`. */
export function saidOf(entry: Json): string[] {
  const [read] = entriesOf(JSON.stringify(entry), entry, true);
  if (read?.kind !== "exchange") return [`${read?.kind}`];
  const heard = judge.judge(read.exchange);
  if (heard.kind !== "judged") return [heard.kind];
  return [...new Set(heard.answer.observations.map(({ verdict, path }) => `${verdict} at ${path}`))];
}
