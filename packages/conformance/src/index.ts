export type { AddedTo, ClientProbe } from "./ask/client-probe.ts";
export { compare, credentialsFor, fetchAsAsked } from "./ask/http.ts";
export { type Provider, replay, serve } from "./ask/replay.ts";
export { runContract } from "./cli/main.ts";
export { type Contract, type ContractRecord, emptyRecord, readRecord } from "./contract.ts";
export { type Finding, formatFinding, unlike } from "./judge/findings.ts";
export { loadContract } from "./load.ts";
export {
  type JudgedAnswer,
  type JudgedExchange,
  type JudgeHostOptions,
  type JudgeTrafficOptions,
  judgeExchange,
  judgeHost,
  judgeTraffic,
} from "./programs.ts";
export type { Report } from "./report/model.ts";
export { type StrictSchema, strictSchema } from "./strict-schema.ts";
