/** One field of a recorded change; null where there was or is nothing. */
export interface ChangedField {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The commonest fields in the words of the office; others keep the name they have in the log. */
const words: Readonly<Record<string, string>> = {
  ...{ name: '名称', title: '标题', state: '状态', stage: '阶段', since: '自', until: '至', on: '日期' },
  ...{ role: '职责', personId: '人员编号', bodyId: '机关编号', columnId: '栏目编号', kind: '种类' },
  ...{ revision: '文稿编号', version: '版本', reason: '理由', size: '大小', read: '查看的内容' },
  ...{ results: '审核意见', result: '结果', step: '审核环节', at: '时间', slug: '网址标识', page: '第几页' },
  ...{ number: '文号', username: '用户名', secondFactor: '动态验证码', disabled: '停用', count: '条数' },
};

const longest = 300;

/** Puts the values before and after side by side; fields that stayed as they were are left out. */
export function changedFields(old: unknown, now: unknown): readonly ChangedField[] {
  const [before, after] = [fieldsOf(old), fieldsOf(now)];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.flatMap((name) => {
    const field = { before: before.get(name) ?? null, after: after.get(name) ?? null };
    return field.before === field.after ? [] : [{ name: words[name] ?? name, ...field }];
  });
}

function fieldsOf(value: unknown): ReadonlyMap<string, string> {
  if (value === null || value === undefined) return new Map();
  if (typeof value !== 'object' || Array.isArray(value)) return new Map([['值', shown(value)]]);
  const filled = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  return new Map(filled.map(([name, field]) => [name, shown(field)]));
}

function shown(value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}……` : text;
}
