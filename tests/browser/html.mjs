// What an HTML or CSS file refers to, and the ids that it defines.

import { parse } from 'parse5';

/** Relations of `<link>` that make a browser fetch something, or call at another host. */
const FETCHED_LINKS = new Set([
  'apple-touch-icon', 'dns-prefetch', 'icon', 'manifest', 'mask-icon', 'modulepreload', 'preconnect', 'prefetch',
  'preload', 'prerender', 'stylesheet',
]);
const FOLLOWED = new Set(['a', 'area', 'form', 'base']);
const ADDRESSES = new Set(['href', 'src', 'poster', 'action', 'formaction']);

/**
 * Every reference of an HTML text: its `value`, `where` it stands, whether it is `fetched` without the reader's
 * doing, and the `rels` of the element.
 */
export function references(html) {
  const found = [];
  for (const { tagName, attrs, textContent } of elements(parse(html))) {
    const attribute = (name) => attrs.find((attr) => attr.name === name)?.value ?? '';
    const rels = attribute('rel').toLowerCase().split(/\s+/).filter(Boolean);
    const fetched = tagName === 'link' ? rels.some((rel) => FETCHED_LINKS.has(rel)) : !FOLLOWED.has(tagName);
    const add = (value, where, isFetched = fetched) => found.push({ value, where, fetched: isFetched, rels });

    for (const { name, value } of attrs) {
      const where = `<${tagName} ${name}>`;
      if (ADDRESSES.has(name) || (tagName === 'object' && name === 'data')) add(value.trim(), where);
      else if (name === 'srcset' || name === 'imagesrcset') srcset(value).forEach((each) => add(each, where));
      else if (name === 'style') cssReferences(value).forEach((each) => add(each, where, true));
    }
    if (tagName === 'style') cssReferences(textContent).forEach((each) => add(each, '<style>', true));
  }
  return found;
}

/** The ids of an HTML text, in order, doubles and all. */
export function ids(html) {
  const attributes = [...elements(parse(html))].flatMap(({ attrs }) => attrs);
  return attributes.filter(({ name }) => name === 'id').map(({ value }) => value);
}

/** The targets of `url()` and `@import` in a style sheet. */
export function cssReferences(css) {
  const code = css.replace(/\/\*[^]*?\*\//g, '');
  const targets = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g;
  return [...code.matchAll(targets)].map((match) => match.slice(1).find((value) => value !== undefined));
}

const srcset = (value) => value.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0]).filter(Boolean);

function* elements(node) {
  if (node.tagName) {
    const textContent = (node.childNodes ?? []).map((child) => child.value ?? '').join('');
    yield { tagName: node.tagName, attrs: node.attrs, textContent };
  }
  for (const child of [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])]) yield* elements(child);
}
