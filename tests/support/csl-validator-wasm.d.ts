declare module "csl-validator-wasm" {
  /** What is wrong in a style or locale by the CSL schema; empty if nothing is. */
  export function validateStyle(xml: string): Promise<string>;
}
