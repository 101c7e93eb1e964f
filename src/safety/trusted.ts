/**
 * Trusted Types: the few places where a text becomes HTML or the address of a script.
 *
 * Where a browser has Trusted Types, the content security policy makes every such place
 * throw unless what it is given comes from one of these policies.
 */

/** The policies, one for each place. A page can make each but once, and no other. */
export const TRUSTED = ['citation', 'search-panel', 'offline'] as const;

/** What checks a text and gives it back. @throws {TypeError} if it must not be used */
interface Rules {
  createHTML?: (html: string) => string;
  createScriptURL?: (url: string) => string;
}

/**
 * Makes a policy.
 *
 * @returns The rules, by which a text becomes trusted: strings to TypeScript and to browsers
 *   without Trusted Types.
 * @throws {TypeError} if the policy has been made before
 */
export function trusted<R extends Rules>(name: (typeof TRUSTED)[number], rules: R): R {
  return ((globalThis as Factory).trustedTypes?.createPolicy(name, rules) ?? rules) as R;
}

/** https://developer.mozilla.org/docs/Web/API/TrustedTypePolicyFactory */
interface Factory {
  trustedTypes?: { createPolicy(name: string, rules: Rules): Rules };
}
