/** The version that Go builds in one line; other ways may give another. */
export const temporalCliVersion = '1.5.1';
