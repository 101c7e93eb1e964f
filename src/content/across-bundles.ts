/**
 * A value that the build gives to its pages. They share no module, since pages are bundled:
 * a module's own variable would be another one in each.
 *
 * @param name Of the value, in this process.
 * @param missing What is said where nothing was set.
 * @returns What sets it, in place of what was before, and what gives it. @throws The latter, if nothing was set.
 */
export function acrossBundles<T>(name: string, missing: string): [set: (value: T) => void, get: () => T] {
  const key = Symbol.for(`one-page.${name}`);
  const holder = globalThis as { [key]?: T };
  return [
    (value) => void (holder[key] = value),
    () => {
      const value = holder[key];
      if (value === undefined) throw new Error(missing);
      return value;
    },
  ];
}
