import { bodiesContracts, bodyKinds, duties, groupPlaces, levels } from '../../../src/bodies/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { chineseDay } from '../controls/chinese-time.ts';
import { FactList } from '../controls/fact-list.tsx';
import { LinesTable } from '../controls/lines-table.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { BodyActs } from './body-acts.tsx';
import type { BodyRecord } from './body-record.ts';
import { PersonContact } from './person-contact.tsx';
import { PostEnding } from './post-ending.tsx';
import { Roles } from './roles.tsx';

/** Everything on record about one body, and what may be done about it. */
export function BodyFile({ bodyId }: { readonly bodyId: string }) {
  const record = useReading(bodiesContracts.showBody, { params: { bodyId }, query: {} });
  return (
    <Loaded reading={record}>
      {(found) => (
        <>
          <Head found={found} />
          <Contact found={found} />
          <People found={found} />
          <Groups found={found} />
          <Roles record={found} />
        </>
      )}
    </Loaded>
  );
}

function Head({ found }: { readonly found: BodyRecord }) {
  const { body, history } = found;
  return (
    <section className="panel" aria-labelledby="body">
      <h2 id="body">{body.name}</h2>
      <FactList
        facts={[
          ['类别', bodyKinds[body.kind]],
          ['层级', levels[body.level]],
          ['网站地址', `/b/${body.slug}/`],
          ['统一社会信用代码', body.code ?? '未登记'],
          ['网站标识码', body.siteCode ?? '未登记'],
        ]}
      />
      {history.length > 1 && (
        <details>
          <summary>沿革</summary>
          <ol>
            {history.map(({ name, since, until }) => (
              <li key={since}>
                {chineseDay(since)}起{until && `，至${chineseDay(until)}`}：{name}
              </li>
            ))}
          </ol>
        </details>
      )}
      <BodyActs record={found} />
    </section>
  );
}

function Contact({ found: { contact } }: { readonly found: BodyRecord }) {
  return (
    <section className="panel" aria-labelledby="contact">
      <h2 id="contact">联系方式</h2>
      {contact ? (
        <FactList
          facts={[
            ['公开工作机构', contact.office],
            ['地址', contact.address],
            ['邮政编码', contact.postcode],
            ['电话', contact.phone],
            ['传真', contact.fax],
            ['电子邮箱', contact.email],
            ['办公时间', contact.hours],
            ['监督电话', contact.supervisionPhone],
          ]}
        />
      ) : (
        <p>还没有登记。公开指南须写明地址、电话、办公时间（条例第十二条）。</p>
      )}
    </section>
  );
}

function People({ found: { posts, mayDo } }: { readonly found: BodyRecord }) {
  return (
    <section className="panel" aria-labelledby="people">
      <h2 id="people">人员（{posts.length}）</h2>
      {posts.length === 0 ? (
        <p>还没有登记人员。</p>
      ) : (
        <LinesTable caption="人员" heads={['姓名', '职务', '公开责任', '任职', '操作']}>
          {posts.map((post) => (
            <tr key={post.id}>
              <td>{post.personName}</td>
              <td data-label="职务">{post.title}</td>
              <td data-label="公开责任">{post.duty ? duties[post.duty] : ''}</td>
              <td data-label="任职">
                {chineseDay(post.since)}起{post.until && `，至${chineseDay(post.until)}`}
              </td>
              <td>
                <div className="page-acts">
                  <PersonContact personId={post.personId} name={post.personName} />
                  {mayDo.includes('endPost') && <PostEnding post={post} />}
                </div>
              </td>
            </tr>
          ))}
        </LinesTable>
      )}
    </section>
  );
}

function Groups({ found: { groups } }: { readonly found: BodyRecord }) {
  if (groups.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="groups">
      <h2 id="groups">领导小组</h2>
      {groups.map((group) => (
        <div key={group.id}>
          <h3>{group.name}</h3>
          <ul>
            {group.members.map(({ id, personName, place }) => (
              <li key={id}>
                {groupPlaces[place]}：{personName}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
