import { Ajv2020 } from "ajv/dist/2020.js";

/** Ajv as the suite reads schemas: formats only annotate, and 19.99 is a multiple of 0.01. */
export const newAjv = () =>
  new Ajv2020({
    strict: false,
    strictNumbers: true,
    ownProperties: true,
    validateFormats: false,
    multipleOfPrecision: 9,
  });
