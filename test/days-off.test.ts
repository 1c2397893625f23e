import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { addWorkdays, day, publishedCalendar, yearOf } from '../src/law/index.ts';
import { countySite } from './county-site.ts';

describe('days off that a county enters', async () => {
  const site = await countySite({ after });
  const { county: countyId, yunxi } = site.bodies as Readonly<Record<string, string>>;
  const { bodies, clock } = site.server.county;
  const today = clock.today();
  const [administrator] = await bodies.roleGrants([countyId!], today);
  const granted = await bodies.grantRole(
    { actor: { kind: 'system', name: '测试' }, at: clock.now(), today, requestId: 'test' },
    {
      ...{ personId: administrator!.personId, bodyId: countyId!, role: 'county-supervisor' },
      since: day('2020-01-01'),
    },
  );
  assert.ok(granted.ok, granted.ok ? '' : granted.refusal.sentence);
  const [supervisor, clerk, leader] = await Promise.all(
    ['admin', 'yunxi-clerk', 'yunxi-final'].map((name) => site.signedIn(name)),
  );

  it('move until when a text must be public as they move until when an application must be answered', async () => {
    const column = await leader!('POST', '/api/columns', {
      ...{ bodyId: yunxi, name: '工作动态', slug: 'gzdt', kind: 'news' },
    });
    const text = await clerk!('POST', '/api/publications', {
      ...{ columnId: column.json.id, risk: 'routine', attribute: 'proactive', formedOn: today },
      ...{ title: '植树', summary: '', html: '<p>全镇植树。</p>', metadata: {}, attachments: [] },
    });
    assert.equal(text.status, 200, JSON.stringify(text.json));
    const application = await clerk!('POST', '/api/applications', {
      ...{ bodyId: yunxi, kind: 'information', column: 'naturalPerson', description: '征地补偿标准' },
      ...{ provision: { form: 'paper', way: 'post' }, channel: 'in-person', evidence: '当面提交' },
      ...{ submittedOn: today, signedOn: null, confirmedOn: null, key: 'days-off-application-1' },
      applicant: { name: '测甲', idKind: 'other', idNumber: '甲1', phone: '000' },
    });
    assert.equal(application.status, 200, JSON.stringify(application.json));
    const deadlines = async () => {
      const { lines } = (await clerk!('GET', '/api/publications?page=1')).json;
      const desk = (await clerk!('GET', '/api/workbench')).json;
      const drafted = Object.values(desk).flat() as { id?: string; due?: { on: string } }[];
      const file = (await clerk!('GET', `/api/applications/${application.json.id}`)).json;
      return [
        lines.find(({ id }: { id: string }) => id === text.json.id).due.on,
        drafted.find((line) => line?.id === text.json.id)?.due?.on,
        file.clock.due,
      ];
    };
    const { due } = addWorkdays(publishedCalendar, today, 20);
    assert.deepEqual(await deadlines(), [due, due, due]);

    const entered = await supervisor!('POST', '/api/calendar/notices', {
      ...{
        kind: 'local',
        year: yearOf(due),
        number: '测府办〔2026〕1号',
        title: '县庆放假安排',
        dated: today,
      },
      ...{ daysOff: [{ date: due, name: '县庆' }], workedDays: [] },
    });
    assert.equal(entered.status, 200, JSON.stringify(entered.json));
    const moved = addWorkdays(publishedCalendar, today, 21).due;
    assert.deepEqual(await deadlines(), [moved, moved, moved]);
  });
});
