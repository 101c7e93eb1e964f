/**
 * What the oldest browsers of `browserslist` lack of what scripts and styles use, by MDN's data
 * (https://github.com/mdn/browser-compat-data).
 */
import compat, {
  type BrowserName,
  type CompatStatement,
  type Identifier,
  type SimpleSupportStatement,
} from "@mdn/browser-compat-data" with { type: "json" };
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type CssNode, generate, parse, walk } from "css-tree";
import ts from "typescript";
import { oldestVersions } from "../../src/integrations/browsers.ts";

/** MDN's names of browsers by those of browserslist. */
const NAMES: Record<string, BrowserName> = {
  chrome: "chrome",
  edge: "edge",
  firefox: "firefox",
  ios_saf: "safari_ios",
  safari: "safari",
};

const OLDEST = Object.entries(oldestVersions()).map(
  ([name, version]) => [NAMES[name] as BrowserName, version] as const,
);

/** Whether the oldest browsers have a feature, without a flag or a prefix. */
function isSupported({ support }: CompatStatement): boolean {
  return OLDEST.every(([browser, version]) =>
    [support[browser] ?? []]
      .flat()
      .some((statement) => isSince(statement, version)),
  );
}

function isSince(
  {
    version_added,
    version_removed,
    flags,
    prefix,
    alternative_name,
  }: SimpleSupportStatement,
  version: string,
): boolean {
  return (
    typeof version_added === "string" &&
    version_added !== "preview" &&
    !flags &&
    !prefix &&
    !alternative_name &&
    compare(version_added, version) <= 0 &&
    (typeof version_removed !== "string" ||
      compare(version_removed, version) > 0)
  );
}

/** Compares versions such as `16.4` and `≤37`. */
function compare(one: string, other: string): number {
  const partsOf = (version: string) =>
    version.replace("≤", "").split(".").map(Number);
  const [a, b] = [partsOf(one), partsOf(other)];
  return (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0);
}

function at(
  parent: Identifier | undefined,
  key: string,
): Identifier | undefined {
  return parent && Object.hasOwn(parent, key)
    ? (parent[key] as Identifier)
    : undefined;
}

/** Whether MDN's data has a feature and the oldest browsers lack it. */
function isMissing(feature: Identifier | undefined): boolean {
  return feature?.__compat !== undefined && !isSupported(feature.__compat);
}

let missingNames: Set<string> | undefined;

/** The names of interfaces, globals and members that the oldest browsers have nowhere. */
function namesNotSupported(): Set<string> {
  if (missingNames) return missingNames;
  const [had, missing] = [new Set<string>(), new Set<string>()];
  for (const group of [
    compat.api,
    compat.javascript.builtins as Identifier,
    compat.webassembly.api as Identifier,
  ]) {
    for (const [owner, members] of Object.entries(group)) {
      const features = Object.entries({ ...members, [owner]: members });
      for (const [name, feature] of features as [string, Identifier][]) {
        if (name === "__compat" || !feature.__compat) continue;
        const plain = name.replace(/_(static|event)$/, "");
        (isSupported(feature.__compat) ? had : missing).add(plain);
      }
    }
  }
  missingNames = missing.difference(had);
  return missingNames;
}

/**
 * Finds what a script uses and the oldest browsers lack, by name: members, and what is called. A
 * name that any of their interfaces has is not found.
 *
 * @param ownNames Names of members that are not the browser's.
 * @returns Such as `checkVisibility`, each once; `(?<=` for a lookbehind, also in a string.
 */
export function missingInScript(
  code: string,
  ownNames: ReadonlySet<string>,
): string[] {
  const missing = namesNotSupported();
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (
      ts.isIdentifier(node) &&
      isUse(node) &&
      // The minifier gives names of one or two letters.
      node.text.length > 2 &&
      missing.has(node.text) &&
      !ownNames.has(node.text)
    )
      found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("script.js", code, ts.ScriptTarget.ESNext, true));
  if (/\(\?<[=!]/.test(code)) found.add("(?<=");
  return [...found].sort();
}

/**
 * Finds what sources use and the oldest browsers lack, by the types of TypeScript.
 *
 * @param files The sources. What they import is looked at too, but for types.
 * @returns Such as `URLSearchParams.size`, each once.
 */
export function missingInSources(files: readonly string[]): string[] {
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.Preserve,
    lib: ["lib.esnext.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: [],
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
  });
  const checker = program.getTypeChecker();
  const missing = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node)) {
      const [declaration] =
        checker.getSymbolAtLocation(node)?.declarations ?? [];
      const file = declaration?.getSourceFile().fileName ?? "";
      const owner = declaration && ownerOf(declaration);
      if (
        owner !== undefined &&
        /\/typescript\/lib\/lib\.[\w.]+$/.test(file) &&
        isMissingMember(owner, node.text)
      )
        missing.add(owner === "" ? node.text : `${owner}.${node.text}`);
    }
    ts.forEachChild(node, visit);
  };
  const sources = new Set(files.map((file) => resolve(file)));
  for (const file of sources) {
    const source = program.getSourceFile(file);
    if (!source) continue;
    visit(source);
    for (const imported of importsOf(source))
      sources.add(resolve(dirname(file), imported));
  }
  return [...missing].sort();
}

/** The files that a source imports, statically or on demand, but for types. */
function importsOf(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = ts.isImportDeclaration(node)
      ? !node.importClause?.isTypeOnly && node.moduleSpecifier
      : ts.isExportDeclaration(node)
        ? !node.isTypeOnly && node.moduleSpecifier
        : ts.isCallExpression(node) &&
          node.expression.kind === ts.SyntaxKind.ImportKeyword &&
          node.arguments[0];
    if (specifier && ts.isStringLiteral(specifier)) found.push(specifier.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.filter((name) => name.startsWith(".") && name.endsWith(".ts"));
}

/** The names of members that sources declare themselves: they are not the browser's. */
export function declaredNames(files: readonly string[]): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (
      (ts.isPropertySignature(node) ||
        ts.isPropertyAssignment(node) ||
        ts.isShorthandPropertyAssignment(node) ||
        ts.isPropertyDeclaration(node) ||
        ts.isMethodSignature(node) ||
        ts.isMethodDeclaration(node)) &&
      (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))
    )
      names.add(node.name.text);
    // `dataset["query"]`
    if (
      ts.isElementAccessExpression(node) &&
      ts.isStringLiteral(node.argumentExpression)
    )
      names.add(node.argumentExpression.text);
    ts.forEachChild(node, visit);
  };
  for (const file of files)
    visit(
      ts.createSourceFile(
        file,
        readFileSync(file, "utf8"),
        ts.ScriptTarget.ESNext,
        true,
      ),
    );
  return names;
}

/** The interface of a member that TypeScript's library declares; empty for a global. */
function ownerOf(declaration: ts.Declaration): string {
  let { parent } = declaration as ts.Node;
  while (
    ts.isTypeLiteralNode(parent) ||
    ts.isModuleBlock(parent) ||
    ts.isVariableDeclarationList(parent) ||
    ts.isVariableStatement(parent)
  )
    ({ parent } = parent);
  const { name } = parent as Partial<ts.NamedDeclaration>;
  const text = name && ts.isIdentifier(name) ? name.text : "";
  return text.replace(/^Readonly(?=Array|Map|Set)|Constructor$/, "");
}

/** Interfaces that TypeScript names otherwise than MDN are compared by the name of the member. */
function isMissingMember(owner: string, name: string): boolean {
  if (owner === "CSSStyleDeclaration") {
    const property = name.replace(
      /[A-Z]/g,
      (letter) => `-${letter.toLowerCase()}`,
    );
    return isMissing(at(compat.css.properties, property));
  }
  const builtins = compat.javascript.builtins as Identifier;
  const groups = [compat.api, builtins, builtins["Intl"]] as Identifier[];
  if (owner === "")
    return (
      groups.some((group) => isMissing(at(group, name))) ||
      isMissing(at(at(groups[0], "Window"), name))
    );
  const members = groups.flatMap((group) => {
    const members = at(group, owner);
    return [at(members, name), at(members, `${name}_static`)].filter(
      (one) => one !== undefined,
    );
  });
  return members.length > 0
    ? members.every(isMissing)
    : namesNotSupported().has(name);
}

/** Whether an identifier takes a member of an object, or a global. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return true;
  if (ts.isBindingElement(parent))
    return (
      parent.propertyName === node ||
      (!parent.propertyName && ts.isObjectBindingPattern(parent.parent))
    );
  return (
    (ts.isNewExpression(parent) || ts.isCallExpression(parent)) &&
    parent.expression === node
  );
}

/**
 * Finds what a style sheet uses and the oldest browsers lack. What stands in `@supports` has a
 * fallback, and is not looked at.
 *
 * @returns Such as `text-wrap`, `text-align: match-parent`, `round()`, `:has`, `@scope`, `1dvh`, each once.
 */
export function missingInStyle(css: string): string[] {
  const found = new Set<string>();
  const add = (name: string, feature: Identifier | undefined): void => {
    if (isMissing(feature)) found.add(name);
  };
  const { properties, selectors, types } = compat.css;
  const atRules = compat.css["at-rules"];
  let guarded = 0;
  let property = "";
  walk(parse(css, { parseCustomProperty: true }), {
    enter(node: CssNode) {
      if (node.type === "Atrule" && node.name === "supports") guarded += 1;
      if (guarded > 0) return;
      switch (node.type) {
        case "Atrule":
          if (node.name !== "supports")
            add(`@${node.name}`, at(atRules, node.name));
          // Without a media type before it, `not` is newer.
          if (
            node.name === "media" &&
            node.prelude &&
            /\bnot\s*\(/.test(generate(node.prelude))
          )
            add("not (a)", at(at(atRules, "media"), "range_syntax"));
          break;
        case "Declaration":
          ({ property } = node);
          add(property, at(properties, property));
          break;
        case "Identifier":
          add(
            `${property}: ${node.name}`,
            at(at(properties, property), node.name),
          );
          break;
        case "Function":
          for (const feature of functionsNamed(types as Identifier, node.name))
            add(`${node.name}()`, feature);
          break;
        case "Dimension":
          add(`1${node.unit}`, unit(node.unit));
          break;
        case "PseudoClassSelector":
        case "PseudoElementSelector":
          add(`:${node.name}`, at(selectors, node.name));
          break;
        case "NestingSelector":
          add("&", at(selectors, "nesting"));
          break;
        case "Feature":
          add(
            `(${node.name})`,
            at(at(atRules, node.kind), node.name.replace(/^(min|max)-/, "")),
          );
          break;
        case "FeatureRange":
          if (node.kind === "media")
            add("(a < b)", at(at(atRules, "media"), "range_syntax"));
          break;
      }
    },
    leave(node: CssNode) {
      if (node.type === "Atrule" && node.name === "supports") guarded -= 1;
      if (node.type === "Declaration") property = "";
    },
  });
  return [...found].sort();
}

/** The functions of a name, at any depth of the types of values. */
function functionsNamed(types: Identifier, name: string): Identifier[] {
  return Object.entries(types).flatMap(([key, feature]) =>
    key === "__compat"
      ? []
      : [
          ...(key === name ? [feature as Identifier] : []),
          ...functionsNamed(feature as Identifier, name),
        ],
  );
}

function unit(name: string): Identifier | undefined {
  const { length } = compat.css.types as Identifier;
  const group = /^[dls]v/.test(name)
    ? {
        d: "viewport_percentage_units_dynamic",
        l: "viewport_percentage_units_large",
        s: "viewport_percentage_units_small",
      }[name[0] as "d"]
    : name.startsWith("cq")
      ? "container_query_length_units"
      : name;
  return at(length as Identifier, group);
}

/** The style sheets in the strings of a script. */
export function stylesIn(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && /^[^{}]+\{[^]*\}\s*$/.test(node.text))
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("script.js", code, ts.ScriptTarget.ESNext, true));
  return found;
}
