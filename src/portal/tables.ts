/** What the site says of itself, one row; null where the county's own record says it. */
export interface SiteFactsTable {
  readonly single: boolean;
  readonly address: string;
  readonly sponsor: string | null;
  readonly operator: string | null;
  readonly phone: string | null;
  readonly police_record: string | null;
  readonly icp_record: string | null;
}

/** The tables of the portal. */
export interface PortalTables {
  readonly site_facts: SiteFactsTable;
}
