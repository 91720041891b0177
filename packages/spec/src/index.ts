export {
  deref,
  eachValue,
  escapePointer,
  hasPointer,
  isObject,
  type Json,
  type JsonObject,
  mapSchemas,
  parsedJson,
  resolvePointer,
  type Spec,
  SpecError,
  typeOf,
  unescapePointer,
} from "./document.ts";
export { enumSchemas } from "./enums.ts";
export { areExclusive, constantOf, schemaFacts } from "./exclusive.ts";
export { canBeExported, canNameType } from "./exported-name.ts";
export { type Fact, type Facts, factProblems, readFacts } from "./facts.ts";
export { withoutForeignTargets } from "./foreign-targets.ts";
export { grouped } from "./grouped.ts";
export { withoutSchemaNames } from "./named-schemas.ts";
export { openDocument, readSpec } from "./open.ts";
export type { OpenDocument } from "./open-document.ts";
export {
  answerBodies,
  contentFor,
  type Example,
  isFraming,
  type MediaType,
  type Operation,
  operationsOf,
  type Parameter,
  type ResponseSpec,
  removeIgnored,
  serverPath,
  serverUrls,
} from "./operations.ts";
export { inPlainSchemas, withPatterns } from "./plain-schemas.ts";
export { type Reading, readDocument, type Tag, tagsOf, withoutOtherSides } from "./readings.ts";
export { remembered } from "./remembered.ts";
export {
  fetchInit,
  noValues,
  type ParameterValues,
  requestOf,
  type ScenarioRequest,
} from "./requests.ts";
export { eachNode, headerTexts, type Rule, type RuleContext, RuleError, ruleProblems, rulesOf } from "./rules.ts";
export {
  anAnswer,
  requestIdentity,
  type Scenario,
  scenariosOf,
  statusOf,
  type UnpairedExample,
} from "./scenarios.ts";
export { needsCredentials, type SecurityScheme, schemesOf } from "./security.ts";
export { nearestLine, type SourceLine, sourceLines } from "./source-lines.ts";
export {
  type Applied,
  annotations,
  applicators,
  conditions,
  describesInherited,
  eachApplied,
  eachSchema,
  endlessSchema,
  findSchema,
  isRecursive,
  mapSubschemas,
  propertiesOf,
  reachable,
  refOf,
  type Subschema,
  subschemas,
  withReferences,
} from "./walk.ts";
export { canonical } from "./wire/canonical.ts";
export { describing, essence, isJson, quality } from "./wire/media-type.ts";
export { spelledLike } from "./wire/number-spelling.ts";
export {
  isUnsent,
  type ParameterPlace,
  type ParameterStyle,
  readHeader,
  readParameters,
  writeParameter,
} from "./wire/parameter-style.ts";
export {
  byPrecedence,
  encodedLiteral,
  fillPath,
  matchPath,
  matchSegments,
  segmentsOf,
  type TemplateSegment,
} from "./wire/path-template.ts";
export {
  type FieldStyle,
  readBody,
  readForm,
  writeBody,
} from "./wire/request-body.ts";
export { entryFor, responseFor } from "./wire/status.ts";
