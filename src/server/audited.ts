import { type RawBuilder, sql } from 'kysely';
import { declaredActs, recordActs } from '../applications/index.ts';
import { type Audited, bodyActs, type OwnedKind } from '../bodies/index.ts';
import { disputeActs } from '../disputes/index.ts';
import { countyActs, filingActs } from '../filing/index.ts';
import { feedbackActions, normativeActions, publicationActions } from '../publishing/index.ts';
import { registerActions } from '../registers/index.ts';

const owned = (label: string, table: string, id = 'id', body = 'body_id'): OwnedKind => ({
  ...{ label, table, id, body },
});

/** A kind whose objects are called by a column of their own table, or by an expression over it. */
const called = (kind: OwnedKind, name: string): OwnedKind => ({
  ...kind,
  called: (id) =>
    sql`(select ${sql.raw(name)} from ${sql.table(kind.table)} where ${sql.ref(kind.id)} = ${id})`,
});

/** By the title of the text that is worked on. */
const titled = (kind: OwnedKind): OwnedKind => ({
  ...kind,
  called: (id) => sql`(select revision.title from publication
    join publication_revision as revision on revision.id = publication.working_revision
    where publication.id = ${id})`,
});

/** By the name a body has or had last. */
const lastName = (id: RawBuilder<string>) => sql<string>`(select name from public_body_version
  where body_id = ${id} order by since desc limit 1)`;

/** An act as its module declares it. */
interface Named {
  readonly label?: string;
  readonly title?: string;
}

const named = (prefix: string, acts: Readonly<Record<string, Named>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(acts).flatMap(([name, { label, title }]) => {
      const word = label ?? title;
      return word ? [[`${prefix}.${name}`, word]] : [];
    }),
  );

/** What the modules write into the audit log, in the words of those who read it. */
export const audited: Audited = {
  kinds: {
    publication: titled(owned('公开信息', 'publication')),
    publish_column: called(owned('栏目', 'publish_column'), 'name'),
    channel: called(owned('公开渠道', 'channel'), 'name'),
    normative_document: titled(owned('规范性文件', 'normative_document', 'publication_id')),
    feedback: owned('网民纠错', 'feedback'),
    application: called(owned('依申请公开', 'application'), 'number'),
    dispute: called(owned('行政复议、诉讼', 'dispute'), 'case_number'),
    complaint: owned('投诉举报', 'complaint'),
    filing: called(owned('年报编报', 'filing'), "year || ' 年年报'"),
    filing_county: { ...owned('年报汇总', 'public_body', 'id', 'id'), called: lastName },
    evaluation_round: called(owned('社会评议', 'evaluation_round'), "year || ' 年'"),
    register_entry: called(owned('台账', 'register_entry'), 'title'),
    public_body: { ...owned('标准目录领域', 'public_body', 'id', 'id'), called: lastName },
    body: { ...owned('机关', 'public_body', 'id', 'id'), called: lastName },
    contact: owned('联系方式', 'body_contact'),
    post: owned('职务', 'post'),
    role: owned('职责', 'role_grant'),
    delegation: owned('代行职责', 'delegation'),
    'leading-group': owned('领导小组', 'leading_group'),
    audit: { ...owned('审计记录', 'public_body', 'id', 'id'), called: lastName },
  },
  otherKinds: {
    ...{ person: '人员', account: '账户', stored_file: '附件', 'publication-batch': '批量导入' },
    ...{ calendar: '工作日历', phrase: '常用语' },
  },
  actions: {
    ...named('publication', publicationActions),
    ...named('normative', normativeActions),
    ...named('feedback', feedbackActions),
    ...named('application', declaredActs),
    ...named('dispute', disputeActs),
    ...named('register', registerActions),
    ...named('filing', filingActs),
    ...named('filing', countyActs),
    'filing.begin': '开始编报',
    ...Object.fromEntries(Object.values(bodyActs).map(({ id, title }) => [`bodies.${id}`, title])),
    ...{ 'publication.import': '批量导入', 'publication.channel': '登记在其他渠道的发布' },
    ...{ 'publication.link': '关联政策与解读', 'publication.unlink': '取消关联' },
    ...{ 'column.open': '开设栏目', 'column.close': '停用栏目', 'column.arrange': '调整栏目' },
    ...{ 'column.import': '批量导入栏目', 'channel.open': '登记渠道', 'channel.close': '注销渠道' },
    ...{ 'catalogue-field.choose': '选用标准目录领域', 'catalogue-field.end': '不再选用标准目录领域' },
    'catalogue-item.not-applicable': '声明不涉及法定主动公开事项',
    'catalogue-item.applicable': '撤销不涉及的声明',
    ...{ 'attachment.upload': '上传附件', 'audit.read': '查阅审计记录' },
    ...{ 'application.receive': '收到申请', 'application.read-applicant': '查看申请人信息' },
    ...{ 'application.read-letter': '查看文书', 'application.export-case-file': '导出卷宗' },
    ...{ 'application.register-delivery': '登记送达', 'application.complete-delivery': '登记送达结果' },
    ...{ 'application.read-evidence': '查看申请人材料', 'application.send-evidence': '收到申请人材料' },
    ...{ 'application.fetch-letter': '申请人下载文书', 'application.reissue-code': '补发查询码' },
    ...Object.fromEntries(
      Object.entries(recordActs).map(([name, { label }]) => [`application.record-${name}`, label]),
    ),
    ...{ 'application.record-open-page': '打开答复材料', 'application.record-open-released': '打开公开件' },
    ...{ 'application.anonymise': '保存期满去除申请人信息' },
    ...{ 'application.keep-proof': '上传送达凭证', 'application.read-proof': '查看送达凭证' },
    ...{ 'application.make-letter': '生成文书', 'dispute.file': '登记复议、诉讼' },
    ...{ 'complaint.register': '登记投诉举报', 'complaint.answer': '答复投诉举报' },
    ...{ 'register.confirm-nothing': '确认本年度没有', 'register.import': '批量导入台账' },
    ...{ 'register.import-sheet': '按表格导入台账' },
    ...{ 'calendar.enter-notice': '录入放假通知', 'phrase.add': '新增常用语', 'phrase.retire': '停用常用语' },
    ...{ 'account.create': '开通账户', 'account.sign-in': '登录', 'account.sign-in-failed': '登录失败' },
    ...{ 'account.sign-out': '退出', 'account.end-sign-in': '退出另一个浏览器' },
    ...{ 'account.change-password': '修改密码', 'account.reset-password': '重置密码' },
    ...{ 'account.second-factor-on': '启用动态验证码', 'account.second-factor-off': '停用动态验证码' },
    ...{ 'account.link-outside': '关联统一身份认证', 'account.disable': '停用账户' },
    'account.enable': '启用账户',
  },
};
