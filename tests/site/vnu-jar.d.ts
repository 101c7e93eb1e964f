/** The path of the checker's jar, as a String object. */
declare module 'vnu-jar' {
  const path: String;
  export default path;
}
