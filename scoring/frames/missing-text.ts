/** The length that says "no text here" rather than a text of that length. */
export const missingText = 0xffff_ffff;
