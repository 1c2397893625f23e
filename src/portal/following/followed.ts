import { type Followed, followByCode, releasedRecords } from '../../applications/index.ts';
import { type Download, html, type Outcome, type PageReply } from '../../platform/index.ts';
import type { PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';
import { codeForm, followFrame } from './follow-frame.ts';
import { openByCode } from './open-by-code.ts';
import { type Notice, standing } from './standing.ts';

/** Goes on with the application that the code of the form leads to. */
export const withFollowed = <Answer extends PageReply | Download = PageReply>(
  { applications }: PortalTools,
  surroundings: PageSurroundings,
  go: (followed: Followed, code: string) => Promise<Answer>,
): Promise<Answer | PageReply> =>
  openByCode(
    surroundings,
    {
      wrongCodes: 'wrong code',
      open: (act, code) => followByCode(applications, act, code),
      refuse: ({ sentence }, status) => ({
        ...followFrame(surroundings, html`<p class="notice bad" role="alert">${sentence}</p>${codeForm()}`),
        status,
      }),
    },
    go,
  );

/** The page of an application as it stands now, with what is to be said about what was done. */
export const showFollowed = (
  tools: PortalTools,
  surroundings: PageSurroundings,
  notice: Notice | null = null,
): Promise<PageReply> =>
  withFollowed(tools, surroundings, async (followed) => {
    const { act, form } = surroundings.request;
    const tree = await tools.bodies.tree(act.today);
    const body = tree.body(followed.bodyId)?.name ?? '';
    const records = await releasedRecords(tools.applications, followed.id);
    const main = standing(followed, { body, code: form.code ?? '', notice, records });
    const page = followFrame(surroundings, main);
    return notice?.bad ? { ...page, status: 422 } : page;
  });

/** The page of an application that says why something was not done. */
export const sayNotDone = (tools: PortalTools, surroundings: PageSurroundings, sentence: string) =>
  showFollowed(tools, surroundings, { bad: true, sentence });

/** The page of an application after an act: with thanks when it was done, else with the reason why not. */
export const sayOutcome = (
  tools: PortalTools,
  surroundings: PageSurroundings,
  done: Outcome<unknown>,
  thanks: string,
): Promise<PageReply> =>
  done.ok
    ? showFollowed(tools, surroundings, { bad: false, sentence: thanks })
    : sayNotDone(tools, surroundings, done.refusal.sentence);
