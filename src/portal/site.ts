/** What the site says of itself on every page (网站标识), entered once by the county. */
export interface SiteFacts {
  /** As in 云岭县人民政府. */
  readonly name: string;
  /** The address of the site without a slash at the end, as in `https://www.yunling.gov.cn`; empty while unknown. */
  readonly address: string;
  /** 主办单位 */
  readonly sponsor: string;
  /** 承办单位 */
  readonly operator: string;
  readonly phone: string;
  /** 网站标识码, 10 characters. */
  readonly siteCode: string | null;
  /** 公网安备 number with its province, as printed. */
  readonly policeRecord: string | null;
  /** ICP备 number, as printed. */
  readonly icpRecord: string | null;
}
