/** The package exports the path of the checker's jar as a `String` object, so callers convert it with `String()`. */
declare module "vnu-jar" {
  const path: { toString(): string };
  export default path;
}
