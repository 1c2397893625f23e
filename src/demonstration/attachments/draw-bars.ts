import { crc32, deflateSync } from 'node:zlib';

const [width, height] = [480, 270];

/** A chart of bars as a PNG picture, without any data about who made it. */
export function drawBars(values: readonly number[]): Uint8Array {
  const most = Math.max(...values);
  const wide = Math.floor(width / (values.length * 2 + 1));
  const rows = Buffer.alloc((width * 3 + 1) * height, 0xff);
  for (let y = 0; y < height; y += 1) {
    // Every row begins with the filter that leaves it as it is.
    rows[y * (width * 3 + 1)] = 0;
    for (const [place, value] of values.entries()) {
      if (height - y > (value / most) * (height - 40) + 20 || height - y < 20) continue;
      const from = wide * (place * 2 + 1);
      for (let x = from; x < from + wide; x += 1)
        rows.set([0x1f, 0x5f, 0xa8], y * (width * 3 + 1) + 1 + x * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits each of red, green and blue.
  header.set([8, 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
