/**
 * How many letters of one word must be added, left out, replaced, or exchanged with the one
 * beside it to make the other one of it: the optimal string alignment distance.
 */
export function distance(one: string, other: string): number {
  let [before, above]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let at = 1; at <= one.length; at += 1) {
    const row = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const [up = 0, left = 0, both = 0, cross = 0] = [above?.[to], row[to - 1], above?.[to - 1], before?.[to - 2]];
      const costs = [up + 1, left + 1, both + (one[at - 1] === other[to - 1] ? 0 : 1)];
      if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]) costs.push(cross + 1);
      row.push(Math.min(...costs));
    }
    [before, above] = [above, row];
  }
  return above?.[other.length] ?? 0;
}
