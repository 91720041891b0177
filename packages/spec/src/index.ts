export {
  deref,
  escapePointer,
  isObject,
  type Json,
  type JsonObject,
  readSpec,
  resolvePointer,
  type Spec,
  SpecError,
  unescapePointer,
} from "./document.ts";
export { type EnumSchema, enumSchemas } from "./enums.ts";
export { canonicalJson, type Fact, type Facts, factProblems, type Place, readFacts } from "./facts.ts";
export {
  type MediaType,
  type Operation,
  operationsOf,
  type Parameter,
  type ResponseSpec,
  type SecurityScheme,
} from "./operations.ts";
export { type Reading, readDocument, type Tag, tagsOf } from "./readings.ts";
export { fillPath, type Scenario, type ScenarioSet, scenariosOf, type UnpairedExample } from "./scenarios.ts";
export { type SourceLine, sourceLines } from "./source-lines.ts";
