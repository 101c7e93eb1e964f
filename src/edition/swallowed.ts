import { isNode, isPair, isScalar, isSeq, type parseDocument, visit } from 'yaml';
import { excerpt } from './data.ts';
import { type Place, type Problem, problem } from './problems.ts';

/** What YAML takes for something else than the text that an author meant, with the fields or entries where it stands. */
export function findSwallowed(yaml: ReturnType<typeof parseDocument>, at: (offset: number) => Place): { problems: Problem[]; fields: Set<PropertyKey>; hasAlias: boolean } {
  const problems: Problem[] = [];
  const fields = new Set<PropertyKey>();
  let hasAlias = false;
  const report = (path: readonly unknown[], offset: number | undefined, found: string) => {
    const [, outer, inner] = path;
    if (isPair(inner) && isScalar(inner.key)) fields.add(String(inner.key.value));
    if (isSeq(outer)) fields.add(outer.items.indexOf(inner));
    problems.push(problem({ code: 'yaml', place: at(offset ?? 0), found, expected: 'values in quotation marks, if they hold or begin with such a sign' }));
  };
  visit(yaml, {
    Pair(_, { key }, path) {
      if (isNode(key) && !isScalar(key)) report(path, key.range?.[0], 'brackets before a colon');
    },
    Alias(_, { source, range }, path) {
      hasAlias = true;
      report(path, range?.[0], `an alias (*${source})`);
    },
    Node(_, node, path) {
      const { range } = node;
      const here = [...path, node];
      if ('anchor' in node && node.anchor) report(here, range?.[0], `an anchor (&${node.anchor})`);
      if ('tag' in node && node.tag && !node.tag.startsWith('tag:yaml.org')) report(here, range?.[0], `a tag (${node.tag})`);
      if (isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'string' && node.comment) {
        report(here, range?.[1], `a comment (#${excerpt(node.comment, 20)}) behind “${excerpt(node.value, 20)}”`);
      }
    },
  });
  return { problems, fields, hasAlias };
}
