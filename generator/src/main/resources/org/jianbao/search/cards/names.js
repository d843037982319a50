// What a query names, on a site in a language whose questions are not understood. DATA stands before: `cards` [kind, title, text,
// url, forms] and `reports`, documents that are events, each with one that reports it.

/** Pairs of documents: an event, and an article or a piece of short news that reports it. */
export const reports = DATA.reports;

/** Whether a query may ask for what events answer: never. */
export function asks() {
  return false;
}

/** At most two cards `{kind, title, text, url}` for what a query, as it is compared, names whole, or else the topic of help in it. */
export function find(query) {
  const text = bare(query);
  const exact = DATA.cards.filter(([kind, , , , forms]) => kind !== "help" && forms.some(form => bare(form) === text));
  const about = DATA.cards.filter(([kind, , , , forms]) => kind === "help" && forms.map(bare).some(form => form.length > 2
      && text.includes(form) && form.length * 3 >= text.length));
  return (exact.length ? exact : about).slice(0, 2).map(([kind, title, said, url]) => ({kind, title, text: said, url}));
}

/** Letters and digits alone. */
function bare(text) {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}
