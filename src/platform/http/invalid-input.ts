import type { z } from 'zod';
import type { ProblemReply } from './problem.ts';

type Complaint = Parameters<z.core.$ZodErrorMap>[0];

/** Checks a value; what is wrong comes in Chinese. Sentences that a schema brings itself stand first. */
export const parseInput = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, { error: (complaint) => sentenceOf(complaint) });

/** Thrown where an input does not fit its contract. */
export class InvalidInput extends Error {
  readonly fields: readonly { readonly path: string; readonly sentence: string }[];

  constructor(fields: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]) {
    super('invalid input');
    this.name = 'InvalidInput';
    this.fields = fields.map(({ path, message }) => ({
      path: path.map(String).join('.'),
      sentence: message,
    }));
  }
}

/** All fields that were filled in wrongly, in one reply. */
export function invalidReply({ fields }: InvalidInput): ProblemReply {
  const first = fields.find(({ path }) => path !== '')?.path;
  return {
    status: 400,
    problem: {
      code: 'invalid',
      sentence: `填写的内容有 ${fields.length} 处不符合要求，请改正后重新提交。`,
      fields: [...fields],
      ...(first === undefined ? {} : { field: first }),
    },
  };
}

/** What is wrong with one field, without the name of the field. */
function sentenceOf(complaint: Complaint): string {
  if (complaint.code === 'invalid_type') return invalidType(complaint.expected, complaint.input);
  if (complaint.code === 'too_small')
    return tooSmall(complaint.origin, complaint.minimum, complaint.inclusive);
  if (complaint.code === 'too_big') return tooBig(complaint.origin, complaint.maximum, complaint.inclusive);
  if (complaint.code === 'invalid_format' && complaint.input === '') return '必须填写。';
  if (complaint.code === 'invalid_format') return formats[complaint.format] ?? '格式不正确。';
  if (complaint.code === 'invalid_value' || complaint.code === 'invalid_union') return '不在可选的范围内。';
  if (complaint.code === 'unrecognized_keys') return `含有不认识的项目：${complaint.keys.join('、')}。`;
  if (complaint.code === 'not_multiple_of') return `应为 ${complaint.divisor} 的整数倍。`;
  return '不符合要求。';
}

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '“是”或“否”',
  date: '日期',
  array: '列表',
};

function invalidType(expected: string, input: unknown): string {
  if (input === undefined || input === null || input === '') return '必须填写。';
  return `应为${typeNames[expected] ?? '另一种内容'}。`;
}

function tooSmall(origin: string, minimum: number | bigint, inclusive = true): string {
  if (origin === 'string') return minimum === 1 ? '必须填写。' : `至少 ${minimum} 个字。`;
  if (origin === 'array' || origin === 'set') return `至少 ${minimum} 项。`;
  return inclusive ? `不能小于 ${minimum}。` : `应大于 ${minimum}。`;
}

function tooBig(origin: string, maximum: number | bigint, inclusive = true): string {
  if (origin === 'string') return `最多 ${maximum} 个字。`;
  if (origin === 'array' || origin === 'set') return `最多 ${maximum} 项。`;
  return inclusive ? `不能大于 ${maximum}。` : `应小于 ${maximum}。`;
}

const formats: Readonly<Record<string, string>> = {
  email: '应为电子邮箱地址。',
  url: '应为网址，以 http:// 或 https:// 开头。',
  uuid: '编号不正确。',
  date: '应为日期，形如 2026-03-02。',
  datetime: '应为时刻，形如 2026-03-02T09:30:00+08:00。',
};
