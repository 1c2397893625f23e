import year2004 from '../../data/calendar/2004.json' with { type: 'json' };
import year2005 from '../../data/calendar/2005.json' with { type: 'json' };
import year2006 from '../../data/calendar/2006.json' with { type: 'json' };
import year2007 from '../../data/calendar/2007.json' with { type: 'json' };
import year2008 from '../../data/calendar/2008.json' with { type: 'json' };
import year2009 from '../../data/calendar/2009.json' with { type: 'json' };
import year2010 from '../../data/calendar/2010.json' with { type: 'json' };
import year2011 from '../../data/calendar/2011.json' with { type: 'json' };
import year2012 from '../../data/calendar/2012.json' with { type: 'json' };
import year2013 from '../../data/calendar/2013.json' with { type: 'json' };
import year2014 from '../../data/calendar/2014.json' with { type: 'json' };
import year2015 from '../../data/calendar/2015.json' with { type: 'json' };
import year2016 from '../../data/calendar/2016.json' with { type: 'json' };
import year2017 from '../../data/calendar/2017.json' with { type: 'json' };
import year2018 from '../../data/calendar/2018.json' with { type: 'json' };
import year2019 from '../../data/calendar/2019.json' with { type: 'json' };
import year2020 from '../../data/calendar/2020.json' with { type: 'json' };
import year2021 from '../../data/calendar/2021.json' with { type: 'json' };
import year2022 from '../../data/calendar/2022.json' with { type: 'json' };
import year2023 from '../../data/calendar/2023.json' with { type: 'json' };
import year2024 from '../../data/calendar/2024.json' with { type: 'json' };
import year2025 from '../../data/calendar/2025.json' with { type: 'json' };
import year2026 from '../../data/calendar/2026.json' with { type: 'json' };
import { type WorkingCalendar, workingCalendar } from './calendar.ts';
import type { YearCalendar } from './year-calendar.ts';

/** The arrangement of every year whose State Council notice is in `data/calendar`, ascending. */
export const publishedYears: readonly YearCalendar[] = [
  year2004,
  year2005,
  year2006,
  year2007,
  year2008,
  year2009,
  year2010,
  year2011,
  year2012,
  year2013,
  year2014,
  year2015,
  year2016,
  year2017,
  year2018,
  year2019,
  year2020,
  year2021,
  year2022,
  year2023,
  year2024,
  year2025,
  year2026,
];

/**
 * The national working calendar of {@link publishedYears}, without local days.
 * Marked pure so that a page that asks for no deadline does not carry 23 years of holidays.
 */
export const publishedCalendar: WorkingCalendar = /* @__PURE__ */ workingCalendar(publishedYears);
