import type { Grants } from '../../bodies/index.ts';
import { downloadBytes, type RequestContext, type Route, refused, route } from '../../platform/index.ts';
import { unknownApplication } from '../act-on-application.ts';
import { noteReading } from '../case-file/readings.ts';
import { openApplication } from '../desk/application-file.ts';
import { bodiesWithReadableApplications } from '../desk/readable-bodies.ts';
import { addPhrase, listPhrases, retirePhrase } from '../phrases/phrases.ts';
import type { ApplicationTools } from '../tools.ts';
import { batchContracts as contracts } from './batch-contracts.ts';
import type { Letter } from './compose-letter.ts';
import type { LetterContent } from './content-labels.ts';
import { envelopePdf } from './envelope-pdf.ts';
import { envelopesFor } from './envelopes.ts';
import type { LetterTypesetter } from './letter-pdf.ts';
import { lettersPdf } from './letters-pdf.ts';
import { madeLetters } from './made-letters.ts';
import { readLetter } from './make-letter.ts';
import { makeLetters } from './make-letters.ts';

type Context = RequestContext<Grants>;

/** The addresses for many letters at once, envelopes and phrases. */
export const batchRoutes = (
  tools: ApplicationTools,
  typesetter: () => Promise<LetterTypesetter>,
): readonly Route<Grants>[] => [
  route(contracts.makeLetters, ({ body }, { act, grants }: Context) =>
    makeLetters(tools, act, grants, { ...body, content: body.content as LetterContent }),
  ),
  route(contracts.madeLetters, ({ body }, { act, grants }: Context) => madeLetters(tools, act, grants, body)),
  route(contracts.printLetters, async ({ body }, { act, grants }: Context) => {
    const letters: Letter[] = [];
    for (const { applicationId, letterId } of body.letters) {
      const opened = await openApplication(tools, act, grants, applicationId);
      if (!opened.ok) return opened;
      const letter = await readLetter(tools, applicationId, letterId);
      if (!letter) return refused(unknownApplication);
      await noteReading(tools, act, applicationId, 'application.read-letter', letter.number);
      letters.push(letter);
    }
    return pdf(lettersPdf(letters, await typesetter()), '文书.pdf');
  }),
  route(contracts.printEnvelopes, async ({ body }, { act, grants }: Context) => {
    const envelopes = await envelopesFor(tools, act, grants, body);
    return envelopes.ok ? pdf(envelopePdf(envelopes.value, await typesetter()), '信封.pdf') : envelopes;
  }),
  route(contracts.listPhrases, async ({ query }, { act, grants }: Context) => {
    const tree = await tools.structureOn(act.today);
    if (!bodiesWithReadableApplications(grants, tree).includes(query.body))
      return refused(unknownApplication);
    return { ok: true, value: [...(await listPhrases(tools, query.body, query.kind))] };
  }),
  route(contracts.addPhrase, ({ body }, { act, grants }: Context) => addPhrase(tools, act, grants, body)),
  route(contracts.retirePhrase, ({ params }, { act, grants }: Context) =>
    retirePhrase(tools, act, grants, params.id),
  ),
];

const pdf = (bytes: Uint8Array, name: string) => downloadBytes(bytes, { name, type: 'application/pdf' });
