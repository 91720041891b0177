import { createFinalURL, createQuerySerializer, defaultPathSerializer } from "openapi-fetch";

const querySerializer = createQuerySerializer<Record<string, unknown>>();

/** The URL of an operation, its parameters serialised as the document's defaults say. */
export function urlOf(
  baseUrl: string,
  path: string,
  params: { path?: Record<string, unknown>; query?: Record<string, unknown> },
): string {
  return createFinalURL(path, { baseUrl, params, querySerializer, pathSerializer: defaultPathSerializer });
}
