const GROUPS = ["kind", "column", "category", "year"];

/** The values a reader can narrow results by, with the documents that have them. */
export class Facets {
  /** @param {Array} bySegment what each segment's facet piece holds, or null when only years are wanted */
  constructor(manifest, segments, bySegment) {
    const lists = {
      kind: manifest.kinds.map(kind => [kind, kind]),
      column: manifest.columns.map(column => [column, column]),
      category: manifest.categories,
      year: [],
    };
    this.groups = GROUPS.map(name => lists[name].map(([value, label]) => ({value, label, docs: []})));
    segments.forEach(segment => this.addYears(segment));
    if (bySegment) bySegment.forEach((groups, i) => this.addSegment(groups, segments[i].first));
  }

  addSegment(groups, first) {
    groups.forEach((values, group) => {
      for (const {value, docs} of values) {
        for (const document of docs) this.groups[group][value].docs.push(first + document);
      }
    });
  }

  /** Documents are in the order of their months; those without a month have no year. */
  addYears({first, head: {months}}) {
    const years = this.groups[3];
    months.forEach((month, document) => {
      if (!month) return;
      const value = String(Math.floor(month / 12));
      if (!years.length || years[0].value !== value) years.unshift({value, label: value, docs: []});
      years[0].docs.push(first + document);
    });
  }

  /** For each document in which groups it fails the filters, as bits. */
  failures(filters, documents) {
    const failed = new Uint8Array(documents);
    this.groups.forEach((values, group) => {
      const wanted = chosen(filters, group);
      if (!wanted.length) return;
      const bit = 1 << group;
      for (let document = 0; document < documents; document++) failed[document] |= bit;
      for (const {value, docs} of values) {
        if (wanted.includes(value)) for (const document of docs) failed[document] &= ~bit;
      }
    });
    return failed;
  }

  /**
   * How many documents are found with each value when the filters of the other groups hold; of those below a `sure` level at
   * most some.
   */
  counts(levels, failed, filters, {sure, mostWeak}) {
    return Object.fromEntries(this.groups.map((values, group) => {
      const others = ~(1 << group);
      const counted = values.map(({value, label, docs}) => {
        let [count, weak] = [0, 0];
        for (let i = 0; i < docs.length; i++) {
          const level = levels[docs[i]];
          if (!level || failed[docs[i]] & others) continue;
          if (level < sure) weak++;
          else count++;
        }
        return {value, label, count: count + Math.min(weak, mostWeak)};
      });
      return [GROUPS[group], counted.filter(({value, count}) => count || chosen(filters, group).includes(value))];
    }));
  }
}

/** The chosen values of a group. */
function chosen(filters, group) {
  return (filters[GROUPS[group]] || []).map(String);
}

/** Whether filters need more than the years, which come with the heads. */
export function needsFacets(filters) {
  return GROUPS.some((name, group) => name !== "year" && chosen(filters, group).length);
}
