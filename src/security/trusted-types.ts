/**
 * Trusted Types: the few places where a string becomes HTML or the address of a script.
 *
 * In a browser with Trusted Types, the content security policy makes every such place throw
 * unless its value comes from one of these policies.
 */

/** The policies, one for each place. A page can create each only once, and no other. */
export const TRUSTED_TYPES_POLICIES = ['citation', 'offline'] as const;

/** Each function checks a string and returns it. @throws {TypeError} if it must not be used */
interface Rules {
  createHTML?: (html: string) => string;
  createScriptURL?: (url: string) => string;
}

/**
 * Creates a Trusted Types policy.
 *
 * @returns The rules, whose results are trusted: strings to TypeScript and to browsers without
 *   Trusted Types.
 * @throws {TypeError} if the policy exists already
 */
export function createTrustedTypesPolicy<R extends Rules>(name: (typeof TRUSTED_TYPES_POLICIES)[number], rules: R): R {
  return ((globalThis as Factory).trustedTypes?.createPolicy(name, rules) ?? rules) as R;
}

/** https://developer.mozilla.org/docs/Web/API/TrustedTypePolicyFactory */
interface Factory {
  trustedTypes?: { createPolicy(name: string, rules: Rules): Rules };
}
