import { md5 } from "@noble/hashes/legacy.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { invalid } from "./errors.js";

/**
 * The MD5 of a password (UTF-8), in lower-case hex. The platform takes it as the password of Basic authentication.
 * MD5 protects nothing; keep the result as secret as the password.
 */
export function md5Password(password: string): string {
  if (typeof password !== "string") throw invalid("password", "string", password);
  return bytesToHex(md5(utf8ToBytes(password)));
}
