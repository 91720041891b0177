/** The response that describes a status: its own, that of its range (`2XX`), or `default`. */
export function responseFor<T extends { readonly status: string }>(responses: readonly T[], status: number) {
  const named = (name: string) => responses.find((one) => one.status === name);
  return named(String(status)) ?? named(`${Math.floor(status / 100)}XX`) ?? named("default");
}
