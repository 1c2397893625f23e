import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { applicationContracts } from '../../../src/applications/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { useReading } from '../asking/use-reading.ts';

/** What somebody is reminded of today about applications; what was taken note of goes away. */
export function Reminders() {
  const { data = [] } = useReading(applicationContracts.listReminders, {});
  const seeing = useActing(applicationContracts.seeReminder);
  const open = data.filter(({ seen }) => !seen);
  if (open.length === 0) return null;
  return (
    <section className="heap">
      <h2>
        今日提醒 <span className="count">{open.length}</span>
      </h2>
      <ul className="gaps">
        {open.map(({ id, applicationId, number, label, sentence }) => (
          <li key={id}>
            <span className="state" data-state="stale">
              {label}
            </span>{' '}
            <Link to="/applications/$id" params={{ id: applicationId }}>
              {number ?? '未登记的申请'}
            </Link>{' '}
            {sentence}{' '}
            <Button size="small" loading={seeing.isPending} onClick={() => seeing.mutate({ params: { id } })}>
              知悉
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
