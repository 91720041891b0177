/** A source of numbers below a bound, the same for the same seed. */
export type Below = (bound: number) => number;

export function numbersOf(seed: number): Below {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

/** Throws whatever is done with it. */
function trap(thrown: unknown): object {
  const raise = () => {
    throw thrown;
  };
  return new Proxy(() => {}, { get: raise, apply: raise, has: raise, ownKeys: raise, getPrototypeOf: raise });
}

const plain: (() => unknown)[] = [
  () => undefined,
  () => null,
  () => true,
  () => false,
  () => 0,
  () => -1,
  () => Number.NaN,
  () => Infinity,
  () => 2 ** 31,
  () => "",
  () => "3000",
  () => "a\n\u202eb",
  () => "\ud800",
  () => 10n,
  () => Symbol("s"),
  () => [],
  () => [[]],
  () => () => {},
  () => Object.create(null),
  () => ({ toString: 1, valueOf: 1 }),
  () => new Date(Number.NaN),
  () => new Map([["a", "b"]]),
  () => ({ length: 1e9 }),
  () => new Error("x", { cause: "y" }),
];

/** A value of any kind that a double, a proxy or a mistake may be. */
export function hostile(below: Below, depth = 0): unknown {
  const simple = () => (depth < 2 && below(4) === 0 ? hostile(below, depth + 1) : plain[below(plain.length)]?.());
  const members = (target: object, ...names: string[]) => {
    const members = Object.fromEntries(names.map((name) => [name, simple()]));
    return withGetters(target, members, below);
  };
  const kinds: (() => unknown)[] = [
    simple,
    simple,
    () => revoked(below(2) ? {} : () => {}),
    () => trap(simple()),
    () => {
      const value = simple();
      return new Proxy({}, { get: () => value });
    },
    () => members({}, "status", "headers", "body", "then", "message"),
    () => members({}, "value", "issues", "path", "key", "done"),
    () => members(new Error("x"), "name", "message", "code", "cause"),
    () => {
      const [way, value] = [below(4), simple()];
      return {
        then(resolve: (value: unknown) => void, reject: (value: unknown) => void) {
          if (way === 0) throw value;
          if (way !== 1) resolve(value);
          if (way !== 2) reject(value);
        },
      };
    },
  ];
  return kinds[below(kinds.length)]?.();
}

function withGetters(target: object, members: object, below: Below): object {
  const throwing = below(3) === 0;
  for (const [name, value] of Object.entries(members))
    Object.defineProperty(target, name, {
      configurable: true,
      enumerable: true,
      get() {
        if (throwing) throw value;
        return value;
      },
    });
  return target;
}

/** A function that gives, throws or rejects with such a value. */
export function hostileFunction(below: Below): () => unknown {
  const [way, value] = [below(4), hostile(below)];
  return () => {
    if (way === 0) throw value;
    if (way === 1) return Promise.reject(value);
    return way === 2 ? Promise.resolve().then(() => value) : value;
  };
}

/** Something like a `Response`: some members are right, some are not. */
export function hostileResponse(below: Below): unknown {
  const or = (...right: unknown[]) => {
    const nth = below(right.length + 1);
    return nth === right.length ? hostile(below) : right[nth];
  };
  const reader = { read: hostileFunction(below), cancel: hostileFunction(below), releaseLock: hostileFunction(below) };
  const members: Record<string, unknown> = {
    status: or(200, 200, 200, 204, 205, 304, 401, 404, 503, 199, 1000, below(1000)),
    headers: or(new Headers({ "content-type": "application/json" }), { get: hostileFunction(below) }, {}),
    body: or(null, undefined, { getReader: hostileFunction(below) }, { getReader: () => reader }),
    bodyUsed: or(true, false),
    text: or(async () => '{"data":{}}', hostileFunction(below)),
  };
  for (const name of Object.keys(members)) if (below(3) === 0) delete members[name];
  const form = below(3);
  return form === 0 ? members : withGetters(form === 1 ? {} : new Response('{"data":{}}'), members, below);
}
