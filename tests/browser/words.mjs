// When a quotation and the passage it leads to say the same words.

/**
 * A text without what may differ between a quotation and its passage: white space, the shape of apostrophes and
 * quotation marks, quotation marks around the whole, soft hyphens, the first letter's case, and what an editor puts
 * in brackets: `[…]`, `[sic]`.
 */
export function words(text) {
  const bare = text
    .normalize('NFC')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[\s\u00ad\u200b\u2060]/g, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[«»“”„‟]/g, '"')
    .replace(/^"+|"+$/g, '');
  return bare.charAt(0).toLowerCase() + bare.slice(1);
}
