import { Readable } from 'node:stream';
import { crc32, deflateSync } from 'node:zlib';
import type { RevisionAttachment } from '../src/publishing/revision.ts';
import type { County } from '../src/server/index.ts';
import { must } from './must.ts';

/** What texts of the portal county have with them. */
export type PortalFiles = Readonly<Record<'pdf' | 'png' | 'mp3', RevisionAttachment>>;

/** Puts a document, a picture and a recording into the store. */
export async function storePortalFiles({ files }: County): Promise<PortalFiles> {
  const put = async (
    name: string,
    bytes: Uint8Array,
    description: Pick<RevisionAttachment, 'kind' | 'alternative' | 'caption'>,
  ): Promise<RevisionAttachment> => {
    const { sha256, size, type } = must(await files.put(Readable.from([bytes]), { name, owners: [] }));
    return { file: sha256, name, size, type, ...description };
  };
  return {
    pdf: await put('补贴发放 明细表(2025).txt', Buffer.from('云溪村 1200.00 元\n', 'utf8'), {
      ...{ kind: 'document', alternative: '', caption: '' },
    }),
    png: await put('流程图.png', picture(320, 120), {
      ...{ kind: 'picture', alternative: '补贴发放流程：申报、核实、公示、发放四步。' },
      caption: '补贴发放流程',
    }),
    mp3: await put('方言广播.wav', sound(), {
      ...{ kind: 'audio', alternative: '广播内容：今年的耕地地力保护补贴开始申报。', caption: '方言广播' },
    }),
  };
}

/** A picture of one colour. */
function picture(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0xb0)]);
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A tenth of a second of silence. */
function sound(): Buffer {
  const samples = Buffer.alloc(800, 0x80);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(8000, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}
