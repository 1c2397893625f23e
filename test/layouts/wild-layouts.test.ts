import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readSource, recogniseReport } from '../../src/report/index.ts';
import { cleanPage } from '../corpus/layouts/html-pages.ts';
import { bodies } from '../corpus/manuscript/bodies.ts';
import { labelled } from '../corpus/manuscript/damage.ts';
import { compose, type Draft, type Manuscript, write } from '../corpus/manuscript/manuscript.ts';
import { brief, department, town } from '../corpus/manuscript/prose.ts';
import { busy, busy2019, county, few } from '../corpus/manuscript/sample-figures.ts';
import { truthOf } from '../corpus/truth.ts';
import { differences } from '../golden-reading.ts';
import { wildPages } from './wild-pages.ts';
import { wildLabels, wildPrints } from './wild-prints.ts';
import { wildTexts } from './wild-texts.ts';

const drafts: readonly Draft[] = [
  { body: bodies.land, year: 2023, figures: busy, voice: department },
  { body: bodies.district, year: 2024, figures: county, voice: department },
  { body: bodies.street, year: 2022, figures: few, voice: town },
  { body: bodies.health, year: 2020, figures: busy2019, voice: brief },
];

/** Every way of writing labels and numbers, with one of the drafts each. */
const variants: readonly { name: string; draft: Draft; open: boolean }[] = [
  ...Object.entries(wildLabels).map(([name, change]) => ({
    name,
    change: { grids: labelled(change) },
    open: false,
  })),
  ...Object.entries(wildPrints).map(([name, { change, open = false }]) => ({
    name,
    change: { prints: change },
    open,
  })),
].map(({ name, change, open }, index) => ({
  name,
  draft: { ...drafts[index % drafts.length]!, ...change },
  open,
}));

/** Ways of writing labels that lose words of them. */
const cuts: ReadonlySet<string> = new Set(['labels cut', 'labels without explanations']);

const noPdf = () => Promise.reject(new Error('no layout here is a PDF'));

async function isReadRight(setting: (typeof variants)[number], file: string, content: string): Promise<void> {
  const { draft, name, open } = setting;
  const result = await readSource(new TextEncoder().encode(content), { name: file, pdf: noPdf });
  assert.ok('document' in result);
  const report = recogniseReport(result.document);
  const truth = truthOf({ draft, file, shows: name }, write(draft));
  const found = differences(report, truth);
  assert.deepEqual([...found.wrong, ...found.invented, ...found.facts], [], name);
  assert.equal(report.body, draft.body, name);
  if (!cuts.has(name)) {
    const damaged = report.remarks.filter(({ kind }) => kind === 'label-damaged');
    assert.deepEqual(
      damaged.map(({ message }) => message),
      [],
      name,
    );
  }
  if (!open) assert.ok(found.read / found.printed >= 0.99, `${name}: not read ${found.missed.slice(0, 8)}`);
}

const settings: readonly (readonly [string, string, (manuscript: Manuscript) => string])[] = [
  ...Object.entries(wildTexts).map(
    ([name, table]) =>
      [
        name,
        name.startsWith('Markdown') ? 'x.md' : 'x.txt',
        (m: Manuscript) => compose(m, table).join('\n'),
      ] as const,
  ),
  ...Object.entries(wildPages).map(
    ([name, table]) => [name, 'x.html', (m: Manuscript) => cleanPage(m, table)] as const,
  ),
];

/** Labels broken over lines are put together by the numbers the form gives them, and nothing else. */
const mayBeBroken = ({ name }: (typeof variants)[number]): boolean =>
  !(name in wildLabels) || /as the form|half-width/.test(name);

describe('layouts seen in the wild are read right, or left open', () => {
  for (const [layout, file, set] of settings) {
    test(layout, async () => {
      for (const variant of layout.startsWith('labels broken') ? variants.filter(mayBeBroken) : variants)
        await isReadRight(variant, file, set(write(variant.draft)));
    });
  }
});
