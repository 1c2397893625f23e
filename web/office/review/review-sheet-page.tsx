import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import {
  type aspects as aspectNames,
  aspects,
  publishingContracts,
  reviewResults,
  reviewSteps,
  risks,
  stepsFor,
} from '../../../src/publishing/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { chineseDay, chineseMoment } from '../controls/chinese-time.ts';
import { Loaded } from '../controls/loaded.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import type { PublicationFile } from '../editor/draft.ts';
import { useBodies } from '../shell/use-bodies.ts';
import { reviewsOf } from './review-history.tsx';
import './review.css';

const here = getRouteApi('/publications/$id/sheet');
const aspectIds = Object.keys(aspects) as (keyof typeof aspectNames)[];

/** The review sheet of the working revision, for printing and filing (信息公开审核单). */
export default function ReviewSheetPage() {
  const { id } = here.useParams();
  const file = useReading(publishingContracts.openPublication, { params: { id } });
  return <Loaded reading={file}>{(found) => <Sheet file={found} />}</Loaded>;
}

function Sheet({ file }: { readonly file: PublicationFile }) {
  const { all } = useBodies();
  const body = all.find(({ id }) => id === file.bodyId);
  const revision = file.revisions.find(({ id }) => id === file.workingRevision)!;
  const reviews = reviewsOf(file).filter(({ revisionId }) => revisionId === revision.id);
  const steps = stepsFor(file.risk);
  return (
    <PageFrame
      title="政府信息公开审核单"
      acts={
        <>
          <Link to="/publications/$id" params={{ id: file.id }}>
            返回
          </Link>
          <Button type="primary" onClick={() => window.print()}>
            打印
          </Button>
        </>
      }
    >
      <section className="panel sheet" aria-label="审核单">
        <table>
          <caption className="unseen">稿件</caption>
          <tbody>
            <tr>
              <th scope="row">标题</th>
              <td colSpan={3}>{revision.title}</td>
            </tr>
            <tr>
              <th scope="row">机关</th>
              <td>{body?.name}</td>
              <th scope="row">索引号</th>
              <td>{file.indexNo ?? '发布时编制'}</td>
            </tr>
            <tr>
              <th scope="row">起草人</th>
              <td>
                {revision.authorName}，{chineseMoment(revision.createdAt)}
              </td>
              <th scope="row">成文日期</th>
              <td>{chineseDay(file.formedOn)}</td>
            </tr>
            <tr>
              <th scope="row">稿件级别</th>
              <td>{risks[file.risk]}</td>
              <th scope="row">稿次</th>
              <td>第 {revision.number} 稿</td>
            </tr>
            <tr>
              <th scope="row">附件</th>
              <td colSpan={3}>{file.attachments.map(({ name }) => name).join('、') || '无'}</td>
            </tr>
          </tbody>
        </table>
        <table>
          <caption>审核意见</caption>
          <thead>
            <tr>
              <th scope="col">审核内容</th>
              {steps.map((step) => (
                <th key={step} scope="col">
                  {reviewSteps[step]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {aspectIds.map((aspect) => (
              <tr key={aspect}>
                <th scope="row">{aspects[aspect]}</th>
                {steps.map((step) => {
                  const opinion = reviews
                    .find((review) => review.step === step)
                    ?.opinions.find((one) => one.aspect === aspect);
                  return (
                    <td key={step}>
                      {opinion && reviewResults[opinion.result]}
                      {opinion?.comment && `：${opinion.comment}`}
                    </td>
                  );
                })}
              </tr>
            ))}
            <tr>
              <th scope="row">审核人、时间</th>
              {steps.map((step) => {
                const review = reviews.find((one) => one.step === step);
                return (
                  <td key={step} className="signature">
                    {review ? `${review.reviewer}，${chineseMoment(review.at)}` : '签名：'}
                  </td>
                );
              })}
            </tr>
          </tbody>
        </table>
        <p className="quiet">先审后发，一事一审，编审分离。本单只对第 {revision.number} 稿有效。</p>
      </section>
    </PageFrame>
  );
}
