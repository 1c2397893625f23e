import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { sql } from 'kysely';
import { applyOnline } from '../../apply-online.ts';
import { sampleFiles } from '../../sample-evidence.ts';
import { lookAt } from '../look-at.ts';
import { holdEveryRole } from './hold-every-role.ts';
import type { OfficeJourney } from './office-journey.ts';
import { signIn } from './office-steps.ts';

/** What an applicant sent along, sealed; what is applied for after a correction; what a third party says to it. */
export function evidenceWalk(journey: OfficeJourney): void {
  journey('whoever handles an application sees what proves identity, in its case file too', async (visit) => {
    const { site, page, another } = visit;
    const { db } = site.server.county;
    const { png } = sampleFiles;
    const description = '某企业环境影响评价审批材料';
    const { code } = await applyOnline(site.url, { description }, [['identity', '身份证.png', png]]);
    const { rows } = await sql<{ id: string }>`
      select id from application where description = ${description}`.execute(db);
    const { id } = rows[0]!;
    const clerk = await site.signedIn('yunxi-clerk');
    const acting = async (act: string, input: object) => {
      const { version } = (await clerk('GET', `/api/applications/${id}`)).json;
      const body = { act, input, version, key: `${act}-${id}` };
      const done = await clerk('POST', `/api/applications/${id}/acts`, body);
      assert.equal(done.status, 200, JSON.stringify(done.json));
    };
    await acting('confirm-receipt', { evidence: '电话' });
    await acting('register', { column: 'naturalPerson' });
    await acting('ask-correction', { items: '写明项目' });
    await acting('receive-correction', { description: '某企业二期项目环境影响评价审批材料' });

    await signIn(page, site.url, 'yunxi-clerk');
    await page.goto(`${site.url}/office/applications/${id}`);
    const panel = page.getByRole('region', { name: '申请人提交的材料' });
    const card = panel.getByRole('link', { name: '身份证明' });
    await card.waitFor();
    assert.equal(await panel.count(), 1);
    const opened = await page.request.get(site.url + (await card.getAttribute('href')));
    assert.deepEqual(await opened.body(), Buffer.from(png));
    await page.getByText(/补正以前：某企业环境影响评价审批材料/).waitFor();
    await lookAt(page, 'evidence');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载卷宗文件包' }).click(),
    ]);
    const names = Object.keys(unzipSync(await readFile(await download.path())));
    assert.equal(names.filter((name) => name.startsWith('申请人材料/')).length, 1, names.join());

    // Whoever oversees the handling finds it listed, and cannot open it.
    await holdEveryRole(site, 'overseer');
    const overseer = await another('overseer');
    await overseer.goto(page.url());
    const listed = overseer.getByRole('region', { name: '申请人提交的材料' });
    await listed.getByText('只对办理这件申请的人员开放').waitFor();
    assert.equal(await listed.getByRole('link').count(), 0);
    const closed = await overseer.request.get(site.url + (await card.getAttribute('href')));
    assert.equal(closed.status(), 403);
    await lookAt(overseer, 'evidence-closed');

    // The third party answers with the code of its letter, the applicant follows with another.
    await acting('consult-third-party', { about: '环境影响评价审批材料' });
    const letter = await clerk('POST', `/api/applications/${id}/letters`, {
      ...{ kind: 'third-party-inquiry', dated: site.server.county.clock.today() },
      content: { recipient: '某企业', information: '环境影响评价审批材料', contact: '测经办，00000000' },
    });
    const theirs = /意见码 ([2-9A-Z-]{19})/.exec(letter.json.letter.paragraphs.join())![1]!;
    const third = await another('baitang-clerk');
    await third.goto(`${site.url}/opinion`);
    await lookAt(third, 'opinion-code');
    await third.getByLabel('意见码').fill(theirs);
    await third.keyboard.press('Enter');
    await third.getByRole('radio', { name: '不同意公开' }).check();
    await third.getByLabel('理由').fill('涉及未公开的工艺参数');
    await lookAt(third, 'opinion-form');
    await third.getByRole('button', { name: '提交意见' }).click();
    await third.getByText('意见已经收到').waitFor();
    await lookAt(third, 'opinion-given');
    await third.goto(`${site.url}/follow`);
    await third.getByLabel('查询码').fill(code);
    await third.keyboard.press('Enter');
    await third.getByText(/不再按此办理/).waitFor();
    await lookAt(third, 'followed');
    await page.reload();
    await page.locator('.revisions strong', { hasText: '登记意见' }).waitFor();
  });
}
