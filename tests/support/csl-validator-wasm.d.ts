declare module "csl-validator-wasm" {
  /** The errors of a style or locale by the CSL schema; empty if it is valid. */
  export function validateStyle(xml: string): Promise<string>;
}
