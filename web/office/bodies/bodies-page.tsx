import { getRouteApi, Link } from '@tanstack/react-router';
import { Input } from 'antd';
import { useState } from 'react';
import { PageFrame } from '../controls/page-frame.tsx';
import { useMyPlace } from '../shell/my-place.ts';
import { type Body, useBodies } from '../shell/use-bodies.ts';
import { BodyFile } from './body-file.tsx';
import './bodies.css';

const here = getRouteApi('/bodies');

/** The tree of bodies, and one of them with its people (机关与人员). */
export default function BodiesPage() {
  const search = here.useSearch();
  const { bodies } = useMyPlace();
  const { all } = useBodies();
  const chosen = search.body ?? bodies[0]?.id ?? all[0]?.id;
  const [words, setWords] = useState('');
  const shown = all.filter(({ name, shortName }) => `${name}${shortName}`.includes(words.trim()));
  return (
    <PageFrame title="机关与人员">
      <div className="with-tree">
        <nav className="panel tree" aria-label="机关">
          <Input
            aria-label="查找机关"
            placeholder="查找机关"
            allowClear
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          {words.trim() ? (
            <ul>
              {shown.map((body) => (
                <li key={body.id}>
                  <BodyLink body={body} chosen={chosen} />
                </li>
              ))}
            </ul>
          ) : (
            <Branch all={all} parentId={null} chosen={chosen} />
          )}
        </nav>
        <div>{chosen && <BodyFile key={chosen} bodyId={chosen} />}</div>
      </div>
    </PageFrame>
  );
}

function Branch({
  all,
  parentId,
  chosen,
}: {
  readonly all: readonly Body[];
  readonly parentId: string | null;
  readonly chosen: string | undefined;
}) {
  const children = all.filter((body) => body.parentId === parentId);
  if (children.length === 0) return null;
  return (
    <ul>
      {children.map((body) => (
        <li key={body.id}>
          <BodyLink body={body} chosen={chosen} />
          <Branch all={all} parentId={body.id} chosen={chosen} />
        </li>
      ))}
    </ul>
  );
}

const BodyLink = ({ body, chosen }: { readonly body: Body; readonly chosen: string | undefined }) => (
  <Link
    to="/bodies"
    search={{ body: body.id }}
    {...(body.id === chosen ? { 'aria-current': 'true' as const } : {})}
  >
    {body.shortName}
  </Link>
);
