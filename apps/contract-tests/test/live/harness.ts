import { readCredentials } from "@badge-contract/conformance/src/ask/credentials.ts";
import { prismValidator } from "@badge-contract/conformance/src/ask/prism.ts";
import { Judge } from "@badge-contract/conformance/src/judge/judge.ts";
import { askHost, type LiveOptions } from "@badge-contract/conformance/src/run/live.ts";
import type { LiveResult } from "@badge-contract/conformance/src/run/live-result.ts";
import { contractOf } from "../support.ts";
import { account, type Fault, startProvider } from "./provider/server.ts";
import { world } from "./provider/world.ts";
import { spec } from "./scenarios.ts";

/** What the environment would give. */
export const credentials = (variables: Record<string, string>) => readCredentials(spec, variables);
const basic = credentials({ CONTRACT_USERNAME: account.username, CONTRACT_PASSWORD: account.password });
export const keyed = ({ key, secret }: { key: string; secret: string }) =>
  credentials({ CONTRACT_OAUTH_KEY: key, CONTRACT_OAUTH_SECRET: secret });

const judge = new Judge(spec);
const prism = await prismValidator(spec);

export const defaults = {
  contract: contractOf(spec),
  targetName: "$CONTRACT_TARGET",
  questions: [],
  credentials: basic,
  baseline: [],
  budget: 50,
  rate: 10_000,
  timeoutMs: 5_000,
  strict: false,
};

/** Asks a URL, as fast as it answers. */
export const ask = (url: string, options: Partial<LiveOptions>): Promise<LiveResult> =>
  askHost({ ...defaults, target: new URL(url), judge, prism, ...options });

/** Asks a provider that was started for it. */
export async function askProvider(fault: Fault, options: Partial<LiveOptions>): Promise<LiveResult> {
  const provider = await startProvider(world, fault);
  try {
    return await ask(provider.url, options);
  } finally {
    await provider.close();
  }
}
