import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { docxParts, xlsxParts, zipOf } from '../../../../test/office-packages.ts';
import { compoundOf, pngFile } from '../../../../test/sample-files.ts';
import { isResidentNumber } from '../../../bodies/index.ts';
import { textScreen } from '../screen-text.ts';
import { pdfReader } from './pdf-reader.ts';
import { exif, jpeg, pdfOf, planted } from './planted-files.fixture.ts';
import { screenAttachment } from './screen-attachment.ts';
import { screenAttachments } from './screen-attachments.ts';

const tools = {
  screen: textScreen({ officeNumbers: new Set(), wrongTerms: [] }),
  pdf: pdfReader,
};
const screened = (bytes: Uint8Array, name = '附件') => screenAttachment(bytes, name, tools);
const kindsOf = async (bytes: Uint8Array) =>
  (await screened(bytes)).findings.map(({ kind, blocking }) => `${kind}${blocking ? '!' : ''}`);

/** Of a region that is assigned to no place. */
const idNumber = (sequence: string): string =>
  [...'0123456789X'].map((check) => `99000019880817${sequence}${check}`).find(isResidentNumber)!;
const someone = idNumber('123');

describe('screening an attachment', () => {
  for (const [place, file] of Object.entries(planted))
    it(`finds a number of a person: ${place}`, async () => {
      const { state, findings } = await screened(file(someone));
      assert.equal(state, 'findings', JSON.stringify(findings));
      assert.ok(
        findings.some(({ kind, blocking }) => kind === 'id-number' && blocking),
        JSON.stringify(findings),
      );
      assert.equal(JSON.stringify(findings).includes(someone), false, 'the number is never shown');
    });

  it('property: whatever the number, it is found at a place drawn by lot', async () => {
    const places = Object.values(planted);
    await fc.assert(
      fc.asyncProperty(fc.nat(999), fc.nat(places.length - 1), async (sequence, index) => {
        const number = idNumber(String(sequence).padStart(3, '0'));
        const { findings } = await screened(places[index]!(number));
        assert.ok(findings.some(({ kind }) => kind === 'id-number'));
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it('property: a damaged file never throws; cut short, it never passes as clear', async () => {
    const files = Object.entries(planted).filter(([name]) => !/^(text|mp3)/.test(name));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(files.length - 1),
        fc.double({ min: 0.3, max: 0.95, noNaN: true }),
        fc.boolean(),
        async (index, share, cut) => {
          const bytes = Buffer.from(files[index]![1]('无'));
          const at = Math.floor(bytes.length * share);
          if (cut) {
            const { state } = await screened(bytes.subarray(0, at));
            assert.notEqual(state, 'clear');
          } else {
            bytes[at] = bytes[at]! ^ 0x55;
            await screened(bytes);
          }
        },
      ),
      { seed: 12, numRuns: 150 },
    );
  });

  it('says nothing of ordinary files', async () => {
    const paragraph = '<w:p><w:r><w:t>全年主动公开信息 74 条。</w:t></w:r></w:p>';
    const cell = '<c r="A1"><v>2560</v></c>';
    for (const bytes of [
      zipOf(docxParts(paragraph)),
      zipOf(xlsxParts([{ name: '汇总', inside: `<sheetData><row r="1">${cell}</row></sheetData>` }])),
      pdfOf('全年主动公开信息七十四条。'),
      pngFile,
      jpeg(),
      Buffer.from('全年主动公开信息 74 条。'),
    ])
      assert.deepEqual(await screened(bytes), { state: 'clear', findings: [] });
  });

  it('tells the place as a clerk looks for it, and that content is hidden', async () => {
    const { findings } = await screened(planted['xlsx hidden row']!(someone));
    assert.deepEqual(
      findings.map(({ kind, place }) => [kind, place.where]),
      [
        ['hidden-content', '工作表「名单」'],
        ['id-number', '工作表「名单」第 3 行（隐藏）'],
      ],
    );
    for (const place of ['docx hidden text', 'docx tracked deletion', 'docx comment', 'xlsx hidden column'])
      assert.ok((await kindsOf(planted[place]!('无事'))).includes('hidden-content!'), place);
    for (const place of ['xlsx very hidden sheet', 'xlsx comment', 'xlsx data of another file'])
      assert.ok((await kindsOf(planted[place]!('无事'))).includes('hidden-content!'), place);
  });

  it('sees to which heading a number belongs', async () => {
    const file = Buffer.from('姓名,银行账号\n测小试,6222000000000000012\n');
    const { findings } = await screened(file);
    assert.ok(findings.some(({ kind, blocking }) => kind === 'bank-card' && blocking));
  });

  it('knows an ID number that a program keeps as a number, with its end lost', async () => {
    const cell = `<c r="A1"><v>${Number(someone.slice(0, 17)) / 1e16}E+17</v></c>`;
    const file = zipOf(
      xlsxParts([{ name: '名单', inside: `<sheetData><row r="1">${cell}</row></sheetData>` }]),
    );
    assert.deepEqual(await kindsOf(file), ['id-number!']);
  });

  it('finds where and with what a picture was taken', async () => {
    const camera = (tag: 'place' | 'maker') =>
      jpeg([0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(tag)])]);
    assert.deepEqual(await kindsOf(camera('place')), ['picture-data!']);
    assert.deepEqual(await kindsOf(camera('maker')), ['picture-data']);
  });

  it('stops what it cannot look into', async () => {
    const archive = zipOf(docxParts('<w:p/>'));
    const encrypted = Buffer.from(archive);
    for (let at = 0; at < encrypted.length - 10; at += 1)
      if (encrypted.readUInt32LE(at) === 0x02014b50) encrypted[at + 8] = 1;
    const lying = Buffer.from(zipOf({ 'OFD.xml': 'a'.repeat(100_000) }));
    lying.writeUInt32LE(10, lying.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
    const huge = Buffer.from(zipOf({ 'OFD.xml': 'a' }));
    huge.writeUInt32LE(0x7fffffff, huge.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
    let nested: Uint8Array = archive;
    for (let layer = 0; layer < 6; layer += 1)
      nested = zipOf({ ...docxParts('<w:p/>'), 'word/embeddings/a.docx': nested });
    const files = {
      encrypted,
      lying,
      huge,
      nested,
      empty: Buffer.alloc(0),
      noise: Buffer.from([0xff, 1, 0x80]),
    };
    for (const [name, bytes] of Object.entries(files)) {
      const { state, findings } = await screened(bytes);
      assert.equal(state, 'failed', name);
      assert.equal(findings[0]!.kind, 'unreadable-file');
    }
    assert.deepEqual(await kindsOf(compoundOf('WordDocument')), ['unreadable-file!']);
  });

  it('never keeps what the name of a file or of a sheet gives away', async () => {
    const file = zipOf(
      xlsxParts([
        {
          name: someone,
          inside: `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`,
          state: 'hidden',
        },
      ]),
    );
    const { findings } = await screened(file, `${someone}的材料.xlsx`);
    assert.ok(findings.length >= 2);
    assert.equal(JSON.stringify(findings).includes(someone), false);
  });

  it('looks through files in a thread of its own, and stops what takes too long', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-screening-'));
    try {
      const files = ['docx body', 'pdf text'].map((name, index) => {
        const path = join(folder, String(index));
        writeFileSync(path, planted[name]!(someone));
        return { path, name };
      });
      const officeNumbers = new Set<string>();
      const results = await screenAttachments({ files, officeNumbers });
      assert.deepEqual(
        results.map(({ state, findings }) => [state, findings[0]!.place.part]),
        [
          ['findings', 'docx body'],
          ['findings', 'pdf text'],
        ],
      );
      const late = await screenAttachments({ files, officeNumbers }, 1);
      assert.deepEqual(
        late.map(({ state }) => state),
        ['failed', 'failed'],
      );
      const missing = await screenAttachments({
        files: [{ path: join(folder, 'none'), name: '没有' }],
        officeNumbers,
      });
      assert.equal(missing[0]!.state, 'failed');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
