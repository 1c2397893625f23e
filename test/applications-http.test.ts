import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { sweepReminders, verifyPackage } from '../src/applications/index.ts';
import { fullContent } from '../src/applications/letters/letter-content.fixture.ts';
import { actNow } from '../src/platform/index.ts';
import { countySite, signedInHeaders } from './county-site.ts';

describe('applications on a running site', async () => {
  const site = await countySite({ after });
  const { county } = site.server;
  const [body, neighbouring] = [site.bodies.yunxi!, site.bodies.baitang!];
  const clerk = await site.signedIn('yunxi-clerk');
  const neighbour = await site.signedIn('baitang-clerk');
  const today = county.clock.today();
  let submissions = 0;
  const receive = async (description: string, idNumber = '甲1') => {
    const reply = await clerk('POST', '/api/applications', {
      ...{ bodyId: body, kind: 'information', column: 'naturalPerson', description },
      ...{ provision: { form: 'paper', way: 'post' }, channel: 'in-person', evidence: '当面提交' },
      ...{
        submittedOn: today,
        signedOn: null,
        confirmedOn: null,
        key: `running-${++submissions}`.padEnd(20, '0'),
      },
      applicant: { name: '测甲', idKind: 'other', idNumber, phone: '000' },
    });
    assert.equal(reply.status, 200, JSON.stringify(reply.json));
    return reply.json as { id: string; code: string };
  };
  const acting = async (id: string, act: string, input: object) => {
    const { version } = (await clerk('GET', `/api/applications/${id}`)).json;
    const reply = await clerk('POST', `/api/applications/${id}/acts`, {
      ...{ act, input, version, key: `${act}-${id}` },
    });
    assert.equal(reply.status, 200, JSON.stringify(reply.json));
  };

  it('packs a case file with its disputes and proofs, in which nothing can be changed unseen', async () => {
    const { id } = await receive('村级公路养护经费');
    await acting(id, 'register', { column: 'naturalPerson' });
    await acting(id, 'ask-correction', { items: '文件名称' });
    const { due: _, applicant: __, number: ___, ...content } = fullContent;
    const letter = await clerk('POST', `/api/applications/${id}/letters`, {
      ...{ kind: 'correction-notice', dated: today, content },
    });
    assert.equal(letter.status, 200, JSON.stringify(letter.json));
    const upload = async (username: string, name: string) => {
      const form = new FormData();
      form.append('files', new Blob(['签收：测甲']), name);
      const headers = await signedInHeaders(site.url, username);
      const address = `${site.url}/api/applications/${id}/deliveries/proofs`;
      return (await fetch(address, { method: 'POST', headers, body: form })).json();
    };
    assert.equal((await upload('baitang-clerk', '回证.txt')).code, 'application-unknown');
    assert.ok((await upload('yunxi-clerk', '测甲回证.exe')).sentence);
    const evidence = await upload('yunxi-clerk', '测甲回证.txt');
    assert.deepEqual(evidence[0].name, '送达凭证.txt');
    const delivered = await clerk('POST', `/api/applications/${id}/deliveries`, {
      ...{ letterId: letter.json.id, means: 'direct', toWhom: 'applicant', recipient: '测甲', tracking: '' },
      ...{ sentOn: today, result: { servedOn: today, returnedOn: null, receipt: '测甲', evidence } },
    });
    assert.equal(delivered.json.act, 'record-served', JSON.stringify(delivered.json));
    const dispute = await clerk('POST', '/api/disputes', {
      ...{ bodyId: body, priorId: null, subject: { kind: 'application', id }, procedure: 'reconsideration' },
      ...{
        filedOn: today,
        afterReconsideration: false,
        coDefendant: false,
        forum: '云溪县人民政府',
        caseNumber: '',
      },
    });
    assert.equal(dispute.status, 200, JSON.stringify(dispute.json));
    const headers = await signedInHeaders(site.url, 'yunxi-clerk');
    const reply = await fetch(`${site.url}/api/applications/${id}/case-file/zip`, { headers });
    assert.equal(reply.headers.get('content-type'), 'application/zip');
    const bytes = new Uint8Array(await reply.arrayBuffer());
    assert.deepEqual(verifyPackage(bytes), []);
    const files = unzipSync(bytes);
    assert.match(strFromU8(files['items.json']!), /云溪县人民政府/);
    assert.ok(Object.keys(files).some((name) => name.startsWith('凭证/') && name.endsWith('送达凭证.txt')));
    const checked = await clerk('GET', `/api/applications/${id}/case-file`);
    assert.deepEqual([checked.json.problems, checked.json.unfiled], [[], 0]);
    assert.equal((await neighbour('GET', `/api/applications/${id}/case-file`)).status, 409);
    const readings = await clerk('GET', `/api/applications/${id}/readings`);
    assert.ok(readings.json.some(({ what, who }: Record<string, string>) => what === '导出卷宗' && who));
  });

  it('hands an application over to a neighbour, who is reminded of it in time', async () => {
    const { id, code } = await receive('清水水库施工合同');
    await acting(id, 'hand-over', { to: '白塘镇', reasons: '由该镇制作', bodyId: neighbouring });
    const [line] = (await neighbour('GET', '/api/applications')).json;
    assert.equal(line.description, '清水水库施工合同');
    const page = await fetch(`${site.url}/follow`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: site.url },
      body: new URLSearchParams({ code }),
    });
    assert.match(await page.text(), /转送有权机关/);
    const [year, month] = today.split('-').map(Number);
    const later = `${month! > 6 ? year! + 1 : year}-${month! > 6 ? '03' : '12'}-01` as typeof today;
    const act = { ...actNow(county.clock, { kind: 'system', name: 'sweep' }, 'r'), today: later };
    assert.ok((await sweepReminders(county.applications, act)) >= 1);
  });

  it('tells the public of what is over, and nothing of what is still running', async () => {
    const year = Number(today.slice(0, 4));
    const address = (of: number) => `${site.url}/api/public/application-statistics?body=${body}&year=${of}`;
    const statistics = await (await fetch(address(year - 1))).json();
    assert.deepEqual(statistics.received, { exact: 0, from: 0, to: 0 });
    assert.equal((await (await fetch(address(year))).json()).code, 'period-running');
    const unknown = await fetch(address(year - 1).replace(body, crypto.randomUUID()));
    assert.equal(unknown.status, 409);
  });
});
