/**
 * British spellings as American ones, which the edition has: honour, honor. The rules are for
 * what is typed, and add to it: a word that only looks British (exercise) finds itself as ever.
 */

const RULES: [british: RegExp, american: string][] = [
  [
    /(ard|arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|rig|rum|sav|savi|splend|succ|tum|val|vap|vig)our/,
    "$1or",
  ],
  [/^practis/, "practic"],
  [/([a-z]{3})is(e[drs]?|ers|ing|ations?|ational)$/, "$1iz$2"],
  [/lys(e[drs]?|ers|ing)$/, "lyz$1"],
  [/(calib|cent|fib|lit|lust|meag|met|somb|spect|theat)re(s?)$/, "$1er$2"],
  [/^centr(ed|ing)$/, "center$1"],
  [/^(def|lic|off|pret)ence(s|d|less)?$/, "$1ense$2"],
  [/gramme(s?)$/, "gram$1"],
  [
    /(cancel|channel|counsel|equal|fuel|label|level|marvel|model|rival|signal|total|travel|tunnel)l(ed|ing|ings|er|ers|ors?|ous)$/,
    "$1$2",
  ],
  [/^(enrol|fulfil|instal)ment/, "$1lment"],
  [/^(skil|wil)ful/, "$1lful"],
  [/^(acknowledg|judg)ement/, "$1ment"],
  [/^(anal|catal)ogue/, "$1og"],
  [/^manoeuvr(?:e(s|d)?$|(?=ing))/, "maneuver$1"],
  [/^(encyclop|p)aed/, "$1ed"],
  [/^(after|back|down|for|to|up)wards$/, "$1ward"],
  [/^ageing$/, "aging"],
  [/^aluminium$/, "aluminum"],
  [/^grey/, "gray"],
  [/^jewellery$/, "jewelry"],
  [/^plough/, "plow"],
  [/^sceptic/, "skeptic"],
];

/**
 * @param word folded
 * @returns the word itself, if it has no other spelling
 */
export function americanOf(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  return RULES.reduce(
    (spelled, [british, american]) => spelled.replace(british, american),
    word,
  );
}
