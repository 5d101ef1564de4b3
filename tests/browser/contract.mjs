// What these tests ask of a site's markup and addresses. A change of the theme is followed here and nowhere else.

/** The pages that the journeys and the screenshots look for, by their address from the site's root. */
export const pages = {
  home: /^index\.html$/,
  chronology: /^chronolog(y|ie)(\/index)?\.html$/,
  year: /^chronology\/-?\d+[^/]*\.html$/,
  period: /^chronology\/((minus-)?\d+(-(\d\d|xx))?|undated)(-\d+)?\.html$/,
  published: /^chronology\/published(-\d+)?\.html$/,
  event: /^events\/(?!index\.html$)[^/]+\.html$/,
  actor: /^actors\/(?!index\.html$)[^/]+\.html$/,
  // Those of other languages stand in folders of their tags.
  source: /^([a-z]{2,3}(-[\w-]+)?\/)?sources\/(?!index\.html$)[^/]+\.html$/,
  network: /^actors-network\.html$/,
  actors: /^actors\.html$/,
  places: /^places\.html$/,
  place: /^places\/(?!index\.html$)[^/]+\.html$/,
  question: /^questions\/(?!index\.html$)[^/]+\.html$/,
  dates: /^found\/dates(-\d+)?\.html$/,
  names: /^found\/names\.html$/,
  shared: /^found\/shared\.html$/,
  method: /^method\.html$/,
  coverage: /^method\/coverage(-\d+)?\.html$/,
  forecasts: /^method\/forecasts(-\d+)?\.html$/,
  pair: /^found\/shared\/[^/]+\.html$/,
  anomalies: /^method\/anomalies\.html$/,
  whole: /^whole(-\d+)?\.html$/,
};

/** What is one kind of page: those of one folder, where the folder holds pages of one kind. */
export const kindOf = (path) => path.replace(/^((?:chronology|events|actors|places|sources|questions|notes|found\/shared))\/[^/]+$/, '$1/*');

export const selectors = {
  main: 'main',

  /**
   * A link from a piece of evidence, in a block or inline, to the passage that carries it:
   * `sources/<id>.html#<passage id>`.
   */
  evidenceLink: 'a.evidence-link[href*="#"], a.quote[href*="#"]',

  /** Which of these links are inline evidence: the quotation is the link's own text. */
  inlineEvidence: 'a.quote',

  /** What holds any other of them: the quotation is its `blockquote`, or itself. */
  evidence: 'figure, blockquote',

  /** What is no part of the words quoted, besides what stands in square brackets: gaps and the editor's words. */
  notWords: 'footer, figcaption, cite, sup, script, style, [hidden], .visually-hidden',

  /** On a source's page, the link of a note to its passage; its text is the passage's number. */
  note: 'a.number[href^="#"]',

  /** The elements that together hold the words of passage N. One that others overlap is cut into several. */
  passage: 'mark[data-notes~="N"]',

  /** What only the page of a source has whose text is not published: passages have a place there, but no words. */
  unpublished: '.all-notes',
};

/** Whether a page's HTML may hold evidence: a quick look that spares opening it. */
export const holdsEvidence = (html) => /evidence-link|class="quote/.test(html);
