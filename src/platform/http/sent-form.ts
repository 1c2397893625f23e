import type { FastifyRequest } from 'fastify';
import type { PageOptions, SentFile } from './page.ts';
import { uploadedName } from './uploaded-name.ts';

const mostFields = 60;
const mostOfField = 16 * 1024;

/** The parts of a form that was too large as a whole, said before any of it is kept. */
class FormTooLarge extends Error {
  readonly statusCode = 413;

  constructor() {
    super('the form is too large');
    this.name = 'FormTooLarge';
  }
}

/**
 * Takes apart a form that may bring files (multipart). Files stay in memory: what is to be sealed never touches the
 * disk. A page that takes no files, or a whole beyond its limits, is answered 413.
 */
export async function sentForm(
  request: FastifyRequest,
  files: PageOptions['files'],
): Promise<{ readonly form: Readonly<Record<string, string>>; readonly files: readonly SentFile[] }> {
  const { most, mostBytes } = files ?? { most: 0, mostBytes: 0 };
  const said = Number(request.headers['content-length'] ?? Number.NaN);
  // Room for files that are too large by themselves, so that the page can say which one.
  const whole = most * mostBytes * 2 + mostFields * mostOfField;
  if (!files || !(said <= whole)) throw new FormTooLarge();
  const form: Record<string, string> = Object.create(null);
  const sent: SentFile[] = [];
  const limits = { files: most, fields: mostFields, fileSize: whole, fieldSize: mostOfField };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') form[part.fieldname] ??= String(part.value);
    else {
      const bytes = await bytesOf(part.file, mostBytes);
      const name = uploadedName(part.filename);
      if (bytes === null || bytes.length > 0) sent.push({ field: part.fieldname, name, bytes });
    }
  }
  return { form, files: sent };
}

async function bytesOf(file: AsyncIterable<Buffer>, mostBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of file) {
    size += chunk.length;
    if (size <= mostBytes) chunks.push(chunk);
  }
  return size <= mostBytes ? Buffer.concat(chunks) : null;
}
