/**
 * Trusted Types: the few places where a string becomes HTML or the address of a script.
 *
 * In browsers with Trusted Types, the content security policy makes each such place throw
 * unless the value comes from one of these policies.
 */

/** The names of the policies, one for each place. A page can create each only once, and no others. */
export const TRUSTED_TYPES_POLICIES = ["citation", "offline"] as const;

/** Functions that check a string and return it. They throw a TypeError if it must not be used. */
interface Rules {
  createHTML?: (html: string) => string;
  createScriptURL?: (url: string) => string;
}

/**
 * Creates a Trusted Types policy.
 *
 * @returns The rules, whose results are trusted. To TypeScript and to browsers without Trusted
 *   Types, the results are strings.
 * @throws {TypeError} If the policy already exists.
 */
export function createTrustedTypesPolicy<R extends Rules>(
  name: (typeof TRUSTED_TYPES_POLICIES)[number],
  rules: R,
): R {
  return ((globalThis as Factory).trustedTypes?.createPolicy(name, rules) ??
    rules) as R;
}

/** https://developer.mozilla.org/docs/Web/API/TrustedTypePolicyFactory */
interface Factory {
  trustedTypes?: { createPolicy(name: string, rules: Rules): Rules };
}
