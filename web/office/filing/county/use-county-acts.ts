import { type CountyActName, countyActs } from '../../../../src/filing/contract.ts';
import { useMay } from '../../shell/use-may.ts';

/** Which acts on the reports below a body the person at work may do. */
export function useCountyActs(county: string): (act: CountyActName) => boolean {
  const may = useMay();
  return (act) => may(countyActs[act].permission, county);
}
