import { PageFrame } from '../controls/page-frame.tsx';

/** To come. */
export default function Page() {
  return <PageFrame title="栏目">{null}</PageFrame>;
}
