/** What an applicant does with the code: hands in the correction, or takes the application back. */
export type ApplicantAct =
  | { readonly name: 'receive-correction'; readonly description: string }
  | { readonly name: 'withdraw' };
