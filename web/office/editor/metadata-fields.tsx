import { Input, Select } from 'antd';
import { stages } from '../../../src/publishing/contract.ts';
import { Field } from '../controls/field.tsx';
import type { Draft } from './draft.ts';

const words = [
  { name: 'number', label: '文号', hint: '如：云政发〔2026〕3号', most: 60 },
  { name: 'topic', label: '主题分类', hint: undefined, most: 60 },
  { name: 'genre', label: '体裁分类', hint: '如：通知、公告、意见', most: 20 },
  { name: 'issuer', label: '发文机关', hint: '不填即本机关', most: 100 },
  { name: 'source', label: '信息来源', hint: undefined, most: 100 },
] as const;

/** What stands beside the text for those who search and file it (元数据). */
export function MetadataFields({
  draft: { metadata },
  change,
}: {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
}) {
  const set = (part: Partial<Draft['metadata']>) => change({ metadata: { ...metadata, ...part } });
  return (
    <div className="fields">
      {words.map(({ name, label, hint, most }) => (
        <Field key={name} label={label} hint={hint}>
          <Input
            value={metadata[name] ?? ''}
            maxLength={most}
            onChange={(event) => set({ [name]: event.target.value })}
          />
        </Field>
      ))}
      <Field label="关键词" hint="最多 12 个，回车隔开">
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          maxCount={12}
          tokenSeparators={['，', ',', '、', ' ']}
          value={[...(metadata.keywords ?? [])]}
          onChange={(keywords: string[]) => set({ keywords: keywords.map((word) => word.slice(0, 30)) })}
        />
      </Field>
      <Field label="公开环节">
        <Select
          allowClear
          {...(metadata.stage ? { value: metadata.stage } : {})}
          onChange={(stage?: string) => set({ stage: stage ?? '' })}
          options={stages.map((stage) => ({ value: stage, label: stage }))}
        />
      </Field>
    </div>
  );
}
