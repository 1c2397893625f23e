import type { Grants } from '../../bodies/index.ts';
import { downloadBytes, type RequestContext, type Route, refused, route } from '../../platform/index.ts';
import { unknownApplication } from '../act-on-application.ts';
import { noteReading } from '../case-file/readings.ts';
import { openApplication } from '../desk/application-file.ts';
import type { ApplicationTools } from '../tools.ts';
import type { LetterContent } from './content-labels.ts';
import { letterContracts as contracts } from './letter-contracts.ts';
import type { LetterTypesetter } from './letter-pdf.ts';
import { makeLetter, readLetter } from './make-letter.ts';
import { previewLetter } from './preview-letter.ts';
import { printedLetter } from './printed-letter.ts';

type Context = RequestContext<Grants>;

/** The addresses of one letter: previewed, made, taken as a document. */
export const letterRoutes = (
  tools: ApplicationTools,
  typesetter: () => Promise<LetterTypesetter>,
): readonly Route<Grants>[] => [
  route(contracts.makeLetter, ({ params, body }, { act, grants }: Context) =>
    makeLetter(tools, act, grants, {
      ...{ applicationId: params.id, kind: body.kind, dated: body.dated },
      ...{ content: body.content as LetterContent, overInternet: body.overInternet },
    }),
  ),
  route(contracts.previewLetter, async ({ params, body }, { act, grants }: Context) => {
    const { content, ...wish } = body;
    return previewLetter(tools, act, grants, {
      ...{ ...wish, applicationId: params.id, content: content as LetterContent },
    });
  }),
  route(contracts.downloadLetter, async ({ params }, { act, grants }: Context) => {
    const opened = await openApplication(tools, act, grants, params.id);
    if (!opened.ok) return opened;
    const letter = await readLetter(tools, params.id, params.letter);
    if (!letter) return refused(unknownApplication);
    await noteReading(tools, act, params.id, 'application.read-letter', letter.number);
    const { type, bytes } = await printedLetter(letter, params.format, typesetter);
    const name = `${letter.title}（${letter.number}）.${params.format}`;
    return downloadBytes(bytes, { name, type, inline: true });
  }),
];
