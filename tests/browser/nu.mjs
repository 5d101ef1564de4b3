// The Nu HTML checker over a whole site.

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const OPTIONS = ['--errors-only', '--exit-zero-always', '--format', 'json', '--stdout'];
const FILES = ['--also-check-css', '--skip-non-html'];
const run = promisify(execFile);
const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');

/**
 * Checks every page and style sheet of a site. The `css` findings stand apart, because the checker knows the language
 * of style sheets less well than browsers do. A page with a known fault goes along: silence about it is an error.
 */
export async function nuFaults(site) {
  const scratch = await mkdtemp(join(tmpdir(), 'recoupe-nu-'));
  const faulty = join(scratch, 'known-fault.html');
  await writeFile(faulty, '<!doctype html><html lang="en"><title>Known fault</title><p></div>');
  const { stdout } = await run('java', ['-jar', jar, ...OPTIONS, ...FILES, faulty, site.dir], { maxBuffer: 1 << 28 });
  await rm(scratch, { recursive: true });

  const { messages } = JSON.parse(stdout);
  const [known, found] = partition(messages, ({ url }) => url?.endsWith('/known-fault.html'));
  if (known.length === 0) throw new Error(`the Nu checker did not find the known fault: ${stdout.slice(0, 2000)}`);
  const [css, html] = partition(found, ({ url, message }) => url?.endsWith('.css') || message.startsWith('CSS:'));
  const sentence = ({ url = '', lastLine, message }) => `${url.split(`${site.dir}/`).pop()}:${lastLine}: ${message}`;
  return { html: html.map(sentence), css: css.map(sentence) };
}

const partition = (items, test) => [items.filter(test), items.filter((item) => !test(item))];
