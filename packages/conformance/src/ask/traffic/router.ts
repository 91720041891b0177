import { byPrecedence, matchSegments, type Operation, segmentsOf, type TemplateSegment } from "@badge-contract/spec";

/** Where a request belongs. */
export interface Matched {
  operation: Operation;
  /** The texts of the path's parameters, percent-encoded. */
  path: Record<string, string>;
}

interface Route {
  operation: Operation;
  segments: TemplateSegment[];
  /** A template without literal text would match below any prefix, so it needs the prefix of a server. */
  isOpen: boolean;
}

/**
 * Finds the operation of a request by its method and the end of its path, as a gateway may have added a prefix. Longer
 * paths come before shorter ones, literal segments before parameters.
 */
export class Router {
  readonly #routes = new Map<string, Route[]>();
  readonly #server: URL | undefined;

  /** @param server only requests to this host, and below its path, belong to the document */
  constructor(operations: readonly Operation[], server?: URL) {
    this.#server = server;
    for (const operation of operations) {
      const segments = segmentsOf(operation.path).slice(1);
      const isOpen = /^(\/|\{[^}]*\})*$/.test(operation.path);
      const routes = [...(this.#routes.get(operation.method) ?? []), { operation, segments, isOpen }];
      this.#routes.set(
        operation.method,
        routes.sort(
          (one, other) =>
            other.segments.length - one.segments.length || byPrecedence(one.operation.path, other.operation.path),
        ),
      );
    }
  }

  find(method: string, url: URL): Matched | undefined {
    const pathname = this.#within(url);
    if (pathname === undefined) return undefined;
    const parts = pathname.split("/").slice(1);
    for (const { operation, segments, isOpen } of this.#routes.get(method) ?? []) {
      const skipped = parts.length - segments.length;
      if (skipped < 0 || (skipped > 0 && this.#server !== undefined)) continue;
      const prefix = () => ["", ...parts.slice(0, skipped)].join("/");
      if (isOpen && !operation.prefixes.includes(prefix())) continue;
      const path = matchSegments(segments, skipped === 0 ? parts : parts.slice(skipped));
      if (path) return { operation, path };
    }
    return undefined;
  }

  /** The path below the server's path. Undefined for another host. */
  #within({ host, pathname }: URL): string | undefined {
    if (this.#server === undefined) return pathname;
    const base = this.#server.pathname.replace(/\/$/, "");
    return host === this.#server.host && pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : undefined;
  }
}

/** Parses an absolute URL or just a path. Undefined for anything else. */
export function urlOf(text: string): URL | undefined {
  const whole = text.startsWith("/") ? `http://unnamed.invalid${text}` : text.includes("://") ? text : `http://${text}`;
  try {
    return new URL(whole);
  } catch {
    return undefined;
  }
}
