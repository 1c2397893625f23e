import type { BodyLevel } from '../../../src/report/index.ts';

const levels: readonly (readonly [BodyLevel, string])[] = [
  ['township', '乡镇、街道'],
  ['county', '县级政府'],
  ['county-department', '县级部门'],
  ['city', '市级政府'],
  ['city-department', '市级部门'],
  ['province', '省级政府'],
  ['province-department', '省级部门'],
  ['state-department', '国务院部门'],
];

/** What kind of body the report is by (机关层级), for names that do not tell. */
export function LevelChoice({
  level,
  onChoose,
}: {
  level: BodyLevel | null;
  onChoose: (level: BodyLevel | null) => void;
}) {
  return (
    <p className="field">
      <label htmlFor="level">机关层级</label>
      <select
        id="level"
        value={level ?? ''}
        onChange={(event) => onChoose(levels.find(([one]) => one === event.target.value)?.[0] ?? null)}
      >
        <option value="">按机关名称判断</option>
        {levels.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}
