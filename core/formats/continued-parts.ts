/**
 * The type of a link from a further part of a discontinuous passage to its first part, in formats that know only single
 * stretches and links between them. Readers join what it links; other programs show it as any link.
 */
export const CONTINUES = 'continues-passage';
