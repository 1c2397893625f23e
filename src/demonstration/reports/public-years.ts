/** The years whose reports are filed and public; those after them are still to be filed. */
export const publicYears: readonly number[] = [2022, 2023, 2024];
