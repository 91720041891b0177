// Loaded into every Prism. It reports what it refuses in a header, which may hold Latin-1 only, and ends at anything else.
import { ServerResponse } from "node:http";

const { setHeader } = ServerResponse.prototype;
ServerResponse.prototype.setHeader = function (name, value) {
  const isReport = name === "sl-violations" && typeof value === "string";
  return setHeader.call(this, name, isReport ? value.replace(/[^\x20-\x7e]/g, "?") : value);
};
