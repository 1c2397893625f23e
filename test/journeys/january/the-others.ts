import assert from 'node:assert/strict';
import type { OpenedFiling } from '../../../src/filing/contract.ts';
import type { Caller } from '../../county-site.ts';
import { outside, silent } from './end-year.ts';
import { uploaded } from './first-days.ts';
import { type January, year } from './january-county.ts';
import { doubted, late } from './middle-of-month.ts';
import { callersOf } from './staff.ts';

/** The bodies that do not walk through the pages. */
export function othersOf({ bodies }: January): readonly string[] {
  const walking = ['hejian', 'shuili', silent, ...Object.keys(uploaded), outside, late, doubted];
  return Object.keys(bodies).filter((slug) => !walking.includes(slug));
}

/** Files for bodies over the addresses the pages call: drafted, explained, signed, handed in; some at a time. */
export async function fileTheOthers(january: January, slugs: readonly string[]): Promise<void> {
  await eachOf(slugs, async (slug) => {
    const { clerk, leader } = await callersOf(january, slug);
    const filing = filingAt(january, slug);
    await filing.begin(clerk);
    let opened = await filing.open(clerk);
    if (opened.working.at < `${year + 1}`) {
      // Some tried their report out before the year was over.
      await filing.act(clerk, opened.version, 'refresh');
      opened = await filing.open(clerk);
    }
    let { version } = opened;
    for (const { key, asks, verdict } of opened.findings) {
      if (asks === 'nothing' || verdict) continue;
      const input = { finding: key, words: '情况属实，已经核对。' };
      version =
        asks === 'exception'
          ? await filing.act(leader, version, 'except', input)
          : await filing.act(clerk, version, 'explain', input);
    }
    version = await filing.act(leader, version, 'sign');
    await filing.act(clerk, version, 'submit');
  });
}

/** The county accepts what lies there and publishes what is not public yet. */
export async function acceptAndPublish(january: January): Promise<void> {
  const supervisor = await january.caller('gongkaigu');
  await eachOf(Object.keys(january.bodies), async (slug) => {
    const filing = filingAt(january, slug);
    const { state, version } = await filing.open(supervisor);
    if (state === 'published') return;
    const accepted = state === 'submitted' ? await filing.act(supervisor, version, 'accept') : version;
    await filing.act(supervisor, accepted, 'publish');
  });
}

/** The report of one body behind its address. */
function filingAt({ bodies }: January, slug: string) {
  const address = `/api/filings/${bodies[slug]}/${year}`;
  const expectDone = ({ status, json }: Awaited<ReturnType<Caller>>) => {
    assert.equal(status, 200, `${slug}: ${JSON.stringify(json)}`);
    return json;
  };
  const open = async (caller: Caller): Promise<OpenedFiling> => expectDone(await caller('GET', address));
  return {
    open,
    begin: async (caller: Caller) => expectDone(await caller('POST', address)),
    /** Does an act and gives back the version the filing then has. */
    act: async (caller: Caller, version: number, act: string, input: object = {}): Promise<number> => {
      const body = { version, key: `january-${slug}-${act}-${version}`, act, input };
      return expectDone(await caller('POST', `${address}/acts`, body)).version;
    },
  };
}

/** Four at a time, as from four desks. */
async function eachOf(slugs: readonly string[], work: (slug: string) => Promise<unknown>): Promise<void> {
  const left = [...slugs];
  const desk = async () => {
    for (let slug = left.pop(); slug !== undefined; slug = left.pop()) await work(slug);
  };
  await Promise.all([desk(), desk(), desk(), desk()]);
}
