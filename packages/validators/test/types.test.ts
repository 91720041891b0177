import type { ApiError, CustomerBadge, CustomerBadgeResponse, ErrorResponse } from "@badge-contract/types";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { expect, expectTypeOf, it } from "vitest";
import { responses as withDrift } from "../src/drift.js";
import { apiErrorSchema, customerBadgeSchema, isApiError, isCustomerBadge, responses } from "../src/index.js";
import type { At } from "../src/report.js";

it("A validator is a Standard Schema of its type", () => {
  const schema: StandardSchemaV1<CustomerBadge> = customerBadgeSchema;
  expect(schema["~standard"]).toMatchObject({ version: 1, vendor: "badge-contract" });
  expectTypeOf<StandardSchemaV1.InferOutput<typeof customerBadgeSchema>>().toEqualTypeOf<CustomerBadge>();
  expectTypeOf<StandardSchemaV1.InferInput<typeof apiErrorSchema>>().toEqualTypeOf<ApiError>();
  const ok = responses.getCustomerBadge[200];
  expectTypeOf<StandardSchemaV1.InferOutput<typeof ok>>().toEqualTypeOf<CustomerBadgeResponse>();
  const known = withDrift.getCustomerBadge[404];
  expectTypeOf<StandardSchemaV1.InferOutput<typeof known>>().toEqualTypeOf<ErrorResponse>();
});

it("A guard narrows to the type of its name, in a filter, too", () => {
  const value: unknown = { code: 404, message: "Passed badge is not found", reference: null };
  expect(isApiError(value)).toBe(true);
  if (isApiError(value)) expectTypeOf(value).toEqualTypeOf<ApiError>();
  const list: unknown[] = [null, value, 3, value];
  expect(list.filter(isApiError)).toEqual([value, value]);
  expectTypeOf(list.filter(isCustomerBadge)).toEqualTypeOf<CustomerBadge[]>();
});

it("A valid value comes back as it is, not as a copy", () => {
  const value = { code: 1, message: "m", reference: "r", more: true };
  expect(apiErrorSchema["~standard"].validate(value)).toEqual({ value });
  const result = apiErrorSchema["~standard"].validate(value);
  expect(result.issues === undefined && result.value).toBe(value);
});

it("A place has a member of every name, also of those that all objects have", () => {
  const place = {} as At;
  expectTypeOf(place.name).toEqualTypeOf<At | undefined>();
  expectTypeOf(place.constructor).toEqualTypeOf<At>();
  expectTypeOf(place.toString).toEqualTypeOf<At>();
});
