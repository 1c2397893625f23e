import { Checkbox, Input, Select } from 'antd';
import { idKinds } from '../../../../src/applications/contract.ts';
import { choicesOf } from '../../controls/choices-of.ts';
import { Field } from '../../controls/field.tsx';

/** An applicant as far as it was filled in. */
export interface ApplicantEntry {
  readonly name: string;
  readonly idKind: keyof typeof idKinds;
  readonly idNumber: string;
  readonly phone: string;
  readonly address: string;
  readonly postcode: string;
  readonly email: string;
  readonly fax: string;
  readonly legalRepresentative: string;
  readonly contactPerson: string;
  readonly byProxy: boolean;
  readonly proxyName: string;
  readonly proxyIdNumber: string;
  readonly proxyAuthority: string;
  readonly needsHelp: boolean;
}

/** Nobody yet. */
export const noApplicant: ApplicantEntry = {
  ...{
    name: '',
    idKind: 'resident-card',
    idNumber: '',
    phone: '',
    address: '',
    postcode: '',
    email: '',
    fax: '',
  },
  ...{ legalRepresentative: '', contactPerson: '', byProxy: false, needsHelp: false },
  ...{ proxyName: '', proxyIdNumber: '', proxyAuthority: '' },
};

/** The applicant as it is sent: what was left empty is left out. */
export function applicantOf(entry: ApplicantEntry) {
  const { byProxy, proxyName, proxyIdNumber, proxyAuthority, needsHelp, ...lines } = entry;
  const said = Object.fromEntries(Object.entries(lines).filter(([, text]) => text.trim() !== ''));
  return {
    ...(said as Pick<ApplicantEntry, 'name' | 'idKind' | 'idNumber' | 'phone'>),
    ...(byProxy ? { proxy: { name: proxyName, idNumber: proxyIdNumber, authority: proxyAuthority } } : {}),
    ...(needsHelp ? { needsHelp } : {}),
  };
}

/** Who applies: a person or an organisation, themselves or by a proxy. No purpose is asked for. */
export function ApplicantFields({
  entry,
  isOrganisation,
  problem,
  change,
}: {
  readonly entry: ApplicantEntry;
  readonly isOrganisation: boolean;
  readonly problem: unknown;
  readonly change: (change: Partial<ApplicantEntry>) => void;
}) {
  const line = (name: keyof ApplicantEntry, label: string, required = false) => (
    <Field label={label} required={required} name={`applicant.${name}`} problem={problem}>
      <Input
        value={String(entry[name])}
        maxLength={200}
        onChange={(event) => change({ [name]: event.target.value })}
      />
    </Field>
  );
  return (
    <>
      <div className="fields">
        {line('name', isOrganisation ? '组织名称' : '姓名', true)}
        <Field label="证件种类" required>
          <Select
            value={entry.idKind}
            onChange={(idKind) => change({ idKind })}
            options={choicesOf(idKinds)}
          />
        </Field>
        {line('idNumber', '证件号码', true)}
        {line('phone', '联系电话', true)}
        {line('address', '通信地址')}
        {line('postcode', '邮政编码')}
        {line('email', '电子邮箱')}
        {line('fax', '传真')}
        {isOrganisation && line('legalRepresentative', '法定代表人')}
        {isOrganisation && line('contactPerson', '联系人')}
      </div>
      <Checkbox checked={entry.byProxy} onChange={(event) => change({ byProxy: event.target.checked })}>
        由代理人提出
      </Checkbox>
      {entry.byProxy && (
        <div className="fields">
          {line('proxyName', '代理人姓名', true)}
          {line('proxyIdNumber', '代理人证件号码', true)}
          {line('proxyAuthority', '授权情况', true)}
        </div>
      )}
      <Checkbox checked={entry.needsHelp} onChange={(event) => change({ needsHelp: event.target.checked })}>
        阅读、视听有困难，需要帮助（条例第四十三条）
      </Checkbox>
    </>
  );
}
