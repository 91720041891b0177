// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

/** What describes a status in a table by status: its own entry, that of its range (`2XX`), or `default`. */
export const entryFor = <T>(table: Readonly<Record<string, T>>, status: number): T | undefined =>
  table[status] ?? table[`${String(status)[0]}XX`] ?? table.default;

/** The response that describes a status. */
export const responseFor = <T extends { readonly status: string }>(responses: readonly T[], status: number) => {
  const described = (name: string) => responses.find((one) => one.status === name);
  return described(String(status)) ?? described(`${String(status)[0]}XX`) ?? described("default");
};
