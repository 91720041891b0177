// What this repository's own tools need besides the public entry. It is not published.
export { asAsked, beforePrism, madeUpSignature } from "./ask/http.ts";
export { signed } from "./ask/signature.ts";
export { type Exchange, entriesOf } from "./ask/traffic/exchange.ts";
export { ConfigError, readYaml } from "./ask/yaml-file.ts";
export { brief, formatPath, type Path, replaceAt } from "./judge/json.ts";
export { Judge, judgeOf } from "./judge/judge.ts";
export { fails } from "./judge/verdicts.ts";
export { Vocabulary } from "./judge/vocabulary.ts";
export { type Promised, promisesOf } from "./plant/promises.ts";
export { type WrongRequest, wrongRequests } from "./plant/wrong-requests.ts";
export { curlOfScenario } from "./report/places.ts";
export { ExchangeJudge } from "./run/traffic/exchange-judge.ts";
