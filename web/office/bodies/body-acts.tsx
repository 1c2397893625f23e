import { Button } from 'antd';
import { useState } from 'react';
import {
  bodyKinds,
  bodiesContracts as contracts,
  duties,
  groupPlaces,
  levels,
} from '../../../src/bodies/contract.ts';
import type { Contract } from '../../../src/platform/contract.ts';
import { ActDialog, type Asked, type Filled } from '../controls/act-dialog.tsx';
import { type Choice, choicesOf } from '../controls/choices-of.ts';
import { useBodies } from '../shell/use-bodies.ts';
import type { BodyRecord } from './body-record.ts';

interface OfferedAct {
  /** Its name among those the caller may do. */
  readonly name: string;
  readonly label: string;
  readonly explained?: string;
  readonly contract: Contract;
  readonly asked: readonly Asked[];
  readonly shape: (filled: Filled) => unknown;
}

/** The acts on a body for which somebody has the role, each as a button with its dialog. */
export function BodyActs({ record }: { readonly record: BodyRecord }) {
  const { all } = useBodies();
  const [open, setOpen] = useState<OfferedAct | null>(null);
  const offered = actsOn(record, choices(all)).filter(({ name }) => record.mayDo.includes(name));
  if (offered.length === 0) return null;
  return (
    <div className="page-acts body-acts">
      {offered.map((act) => (
        <Button key={`${act.name}${act.label}`} size="small" onClick={() => setOpen(act)}>
          {act.label}
        </Button>
      ))}
      {open && (
        <ActDialog
          title={open.label}
          explained={open.explained}
          contract={open.contract}
          asked={open.asked}
          shape={open.shape}
          close={() => setOpen(null)}
        />
      )}
    </div>
  );
}

const choices = (all: ReturnType<typeof useBodies>['all']): readonly Choice[] =>
  all.map(({ id, shortName }) => ({ value: id, label: shortName }));

const from = (label = '自哪一天起'): Asked => ({ name: 'on', label, kind: 'day' });
const since: Asked = { name: 'since', label: '自哪一天起', kind: 'day' };
const duty: Asked = { name: 'duty', label: '公开责任', options: choicesOf(duties), optional: true };
const title: Asked = { name: 'title', label: '职务' };

function actsOn(
  { body, contact, posts, groups }: BodyRecord,
  bodies: readonly Choice[],
): readonly OfferedAct[] {
  const bodyId = body.id;
  const people = [...new Map(posts.map(({ personId, personName }) => [personId, personName]))].map(
    ([value, label]) => ({ value, label }),
  );
  const others = bodies.filter(({ value }) => value !== bodyId);
  const seats = Object.entries(groupPlaces).map(
    ([place, label]): Asked => ({
      ...{ name: place, label, kind: 'several', options: people, optional: place !== 'head' },
      start: groups[0]?.members.flatMap((one) => (one.place === place ? [one.personId] : [])).join(' ') ?? '',
    }),
  );
  const contactFields = [
    ...(['office 公开工作机构', 'address 地址', 'postcode 邮政编码', 'phone 电话', 'fax 传真'] as const),
    ...(['email 电子邮箱', 'hours 办公时间', 'supervisionPhone 监督电话'] as const),
  ].map((pair): Asked => {
    const [name, label] = pair.split(' ') as ['office', string];
    return { name, label, optional: name !== 'office', start: contact?.[name] ?? '' };
  });
  return [
    {
      ...{ name: 'employPerson', label: '登记人员', contract: contracts.employPerson },
      asked: [
        { name: 'name', label: '姓名' },
        title,
        duty,
        since,
        { name: 'phone', label: '电话', optional: true, hint: '只供内部联系，查看留痕。' },
        { name: 'email', label: '电子邮箱', optional: true },
      ],
      shape: (filled) => ({ bodyId, ...filled }),
    },
    {
      ...{ name: 'appoint', label: '登记任职', contract: contracts.appoint },
      explained: '已在本机关或其他机关登记的人员，到本机关任职或兼职。',
      asked: [{ name: 'personId', label: '人员', kind: 'person' }, title, duty, since],
      shape: (filled) => ({ bodyId, ...filled }),
    },
    {
      ...{ name: 'setContact', label: '登记联系方式', contract: contracts.setContact },
      asked: [...contactFields, from()],
      shape: ({ on, ...filled }) => ({ bodyId, on, contact: filled }),
    },
    {
      ...{ name: 'setLeadingGroup', label: '调整领导小组', contract: contracts.setLeadingGroup },
      asked: [
        {
          ...{ name: 'name', label: '名称' },
          start: groups[0]?.name ?? `${body.shortName}政务公开工作领导小组`,
        },
        ...seats,
        from(),
      ],
      shape: ({ name, on, ...places }) => ({
        ...{ bodyId, name, on, ...(groups[0] ? { groupId: groups[0].id } : {}) },
        members: Object.entries(places).flatMap(([place, ids]) =>
          ids.split(' ').map((personId) => ({ personId, place })),
        ),
      }),
    },
    {
      ...{ name: 'renameBody', label: '更名', contract: contracts.renameBody },
      explained: '更名前的信息仍用原名称显示，沿革留存。',
      asked: [
        { name: 'name', label: '新名称', start: body.name },
        { name: 'shortName', label: '新简称', start: body.shortName },
        from(),
      ],
      shape: (filled) => ({ bodyId, ...filled }),
    },
    {
      ...{ name: 'setCodes', label: '登记代码', contract: contracts.setCodes },
      asked: [
        { name: 'code', label: '统一社会信用代码', optional: true, start: body.code ?? '' },
        { name: 'siteCode', label: '网站标识码', optional: true, start: body.siteCode ?? '' },
      ],
      shape: ({ code, siteCode }) => ({ bodyId, code: code ?? null, siteCode: siteCode ?? null }),
    },
    {
      ...{ name: 'createBody', label: '设立下级机关', contract: contracts.createBody },
      asked: [
        { name: 'name', label: '名称' },
        { name: 'shortName', label: '简称' },
        { name: 'slug', label: '网站地址', hint: '小写字母、数字、连字符，如 yunxi。' },
        { name: 'kind', label: '类别', options: choicesOf(bodyKinds) },
        { name: 'level', label: '层级', options: choicesOf(levels) },
        { name: 'code', label: '统一社会信用代码', optional: true },
        since,
      ],
      shape: (filled) => ({ parentId: bodyId, ...filled }),
    },
    {
      ...{ name: 'moveBody', label: '调整隶属', contract: contracts.moveBody },
      asked: [{ name: 'parentId', label: '改隶属于', options: others }, from()],
      shape: (filled) => ({ bodyId, ...filled }),
    },
    {
      ...{ name: 'mergeBodies', label: '并入其他机关', contract: contracts.mergeBodies },
      explained: '并入后本机关不再发布信息，已公开的信息和地址保留。',
      asked: [{ name: 'intoId', label: '并入', options: others }, from()],
      shape: (filled) => ({ bodyIds: [bodyId], ...filled }),
    },
    {
      ...{ name: 'abolishBody', label: '撤销', contract: contracts.abolishBody },
      asked: [
        { name: 'successorId', label: '由哪个机关继续履行职权', options: others, optional: true },
        { name: 'reason', label: '原因' },
        from(),
      ],
      shape: (filled) => ({ bodyId, ...filled }),
    },
  ];
}
