import { letterByCode, openReleasedByCode, printedLetter } from '../../applications/index.ts';
import { type Download, downloadBytes, isId, type PageReply } from '../../platform/index.ts';
import { sayNotDone, withFollowed } from '../following/followed.ts';
import type { PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';

/** A letter as a Word document or PDF (下载文书), once it reached the applicant. */
export async function followedLetter(
  tools: PortalTools,
  surroundings: PageSurroundings,
): Promise<PageReply | Download> {
  const { form, act } = surroundings.request;
  return withFollowed<PageReply | Download>(tools, surroundings, async (_, code) => {
    const read = isId(form.letter ?? '')
      ? await letterByCode(tools.applications, act, code, form.letter!)
      : null;
    if (!read?.ok) {
      const sentence = read?.refusal.sentence ?? '没有这份文书，或者还没有送达。';
      return { ...(await sayNotDone(tools, surroundings, sentence)), status: 404 };
    }
    const format = form.format === 'docx' ? 'docx' : 'pdf';
    const { type, bytes } = await printedLetter(read.value, format, tools.typesetter);
    return downloadBytes(bytes, { name: `${read.value.number} ${read.value.title}.${format}`, type });
  });
}

/** A record that was released to the applicant (公开件), withheld parts taken out. */
export async function followedRecord(
  tools: PortalTools,
  surroundings: PageSurroundings,
): Promise<PageReply | Download> {
  const { form, act } = surroundings.request;
  return withFollowed<PageReply | Download>(tools, surroundings, async (_, code) => {
    const { record = '' } = form;
    const opened = isId(record) ? await openReleasedByCode(tools.applications, act, code, record) : null;
    if (!opened?.ok) {
      const sentence = opened?.refusal.sentence ?? '没有这份公开件，或者还没有公开。';
      return { ...(await sayNotDone(tools, surroundings, sentence)), status: 404 };
    }
    const { title, bytes } = opened.value;
    return downloadBytes(bytes, { name: `${title}.pdf`, type: 'application/pdf' });
  });
}
