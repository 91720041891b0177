import { PassThrough } from "node:stream";

/** A stream that is a terminal of so many columns, or none where there are none. */
export const terminal = ({ columns, colours = 0 }: { columns?: number | undefined; colours?: number }) =>
  Object.assign(new PassThrough(), {
    isTTY: columns !== undefined,
    ...(columns !== undefined && { columns }),
    getColorDepth: () => colours,
  });
