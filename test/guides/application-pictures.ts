import { Document, Packer, Paragraph } from 'docx';
import { act, confirm } from '../journeys/office/applications-walk.ts';
import { choose } from '../journeys/office/office-steps.ts';
import { type Album, under } from './album.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A list of payments with names that are not for everybody. */
async function paymentList(): Promise<{ readonly mimeType: string; readonly buffer: Buffer }> {
  const lines = [
    '2025年度农村危房改造资金发放情况',
    '东村：测小样，12000元',
    '西村：测小例，9000元',
    '合计：21000元',
  ];
  const children = lines.map((line) => new Paragraph(line));
  return { mimeType: docx, buffer: await Packer.toBuffer(new Document({ sections: [{ children }] })) };
}

/** An application from the counter to its delivery, the count it ends in, and a dispute about it. */
export async function applicationPictures({ url, take, takeDialog, desk }: Album): Promise<void> {
  const clerk = await desk('hejian-jingban');
  await clerk.goto(`${url}/office/applications/new`);
  await clerk.getByLabel('收到凭据').fill('窗口当面提交，登记表第 1 号');
  await clerk.getByText('当面提交，以提交之日为收到申请之日').waitFor();
  await take('application-arrival', clerk, [under(clerk, '收到的情况')]);
  await clerk.getByLabel('姓名').fill('测申请');
  await clerk.getByLabel('证件号码').fill('CESHI-0001');
  await clerk.getByLabel('联系电话').fill('00000000000');
  await clerk.getByLabel('所需信息的名称').fill('2025年度农村危房改造资金的发放情况');
  await take('application-content', clerk, [under(clerk, '申请的内容')]);
  await clerk.getByRole('button', { name: '录入申请' }).click();
  await clerk.getByRole('heading', { name: '申请已录入' }).waitFor();
  await take('application-received', clerk, [clerk.locator('main')], 420);
  await clerk.getByRole('link', { name: '打开这件申请' }).click();
  await act(clerk, '登记受理');
  await clerk.getByRole('heading', { name: /^申请 \d{4}-\d{4}$/ }).waitFor();
  await take('application-acts', clerk, [under(clerk, '可以办理')]);
  await clerk.locator('.trace summary').click();
  await take('application-clock', clerk, [under(clerk, '答复期限')]);
  const address = clerk.url();
  await clerk.getByRole('link', { name: '上传材料，遮盖不公开的部分' }).click();
  await clerk.getByLabel('答复材料文件').setInputFiles({ name: '发放情况.docx', ...(await paymentList()) });
  await clerk
    .getByRole('button', { name: '逐词' })
    .or(clerk.getByLabel('新标记的遮盖理由'))
    .first()
    .waitFor();
  await take('application-record', clerk, [clerk.locator('main')], 900);
  await clerk.goto(address);
  await clerk.getByRole('button', { name: '拟制答复', exact: true }).click();
  const dialog = clerk.getByRole('dialog');
  await choose(clerk, '答复类型', '部分公开');
  await choose(clerk, '不公开部分依据的条文', '第十五条');
  await clerk.keyboard.press('Escape');
  await dialog.getByLabel('事实和理由').fill('发放名册含有个人隐私，与金额能够区分。');
  await takeDialog('application-reply', clerk);
  await confirm(clerk, '拟制答复');
  const reviewer = await desk('hejian-chushen');
  await reviewer.goto(address);
  for (const aspect of ['保密审查', '个人信息保护审查', '合法性审查']) {
    await reviewer.getByRole('button', { name: '审查答复', exact: true }).click();
    await choose(reviewer, '审查的内容', aspect);
    await choose(reviewer, '审查通过', '是');
    if (aspect === '保密审查') await takeDialog('application-check', reviewer);
    await confirm(reviewer, '审查答复');
  }
  const leader = await desk('hejian-zhongshen');
  await leader.goto(address);
  await act(leader, '作出答复');
  await clerk.reload();
  await clerk.getByRole('button', { name: '制发文书' }).click();
  await dialog.locator('.letter-sheet h3').waitFor();
  await takeDialog('application-letter', clerk);
  await clerk.keyboard.press('Escape');
  await clerk.getByRole('button', { name: '送达', exact: true }).click();
  await choose(clerk, '送达方式', '直接送达');
  await dialog.getByLabel('凭据').fill('申请人当面签收');
  await takeDialog('application-delivery', clerk);
  await confirm(clerk, '送达');
  await clerk.locator('.state', { hasText: '已送达' }).waitFor();
  await clerk.goto(`${url}/office/applications/tally`);
  await clerk.getByRole('heading', { name: /^年报表三/ }).waitFor();
  await take('application-tally', clerk, [clerk.locator('main')], 560);

  await clerk.goto(address);
  await clerk.getByRole('link', { name: '登记复议、诉讼' }).click();
  await clerk.getByLabel('案号').fill('云政复〔2026〕7号');
  await clerk.getByLabel('复议机关', { exact: false }).first().fill('云岭县人民政府');
  await take('dispute-entry', clerk, [clerk.locator('main')], 760);
  await clerk.getByRole('button', { name: '登记案件' }).click();
  await clerk.getByRole('heading', { name: '行政复议 云政复〔2026〕7号' }).waitFor();
  await take('dispute-file', clerk, [clerk.locator('main')], 640);
}
