import type { MarkingScheme } from '../model/codebook.ts';
import type { Marking } from '../model/marking.ts';

/**
 * US levels, least restrictive first (32 CFR 2001; public text of the CAPCO manual). Briefmark writes what the
 * user chose: it decides no classification and lowers none.
 */
export const US_SCHEME: MarkingScheme = {
  id: 'us',
  name: 'US classification',
  levels: [
    { id: 'unclassified', banner: 'UNCLASSIFIED', portion: 'U' },
    { id: 'confidential', banner: 'CONFIDENTIAL', portion: 'C' },
    { id: 'secret', banner: 'SECRET', portion: 'S' },
    { id: 'top-secret', banner: 'TOP SECRET', portion: 'TS' },
  ],
};

/** NATO levels, least restrictive first. NATO UNCLASSIFIED is for official use, not public. No cross-walk to US levels. */
export const NATO_SCHEME: MarkingScheme = {
  id: 'nato',
  name: 'NATO classification',
  levels: [
    { id: 'unclassified', banner: 'NATO UNCLASSIFIED', portion: 'NU' },
    { id: 'restricted', banner: 'NATO RESTRICTED', portion: 'NR' },
    { id: 'confidential', banner: 'NATO CONFIDENTIAL', portion: 'NC' },
    { id: 'secret', banner: 'NATO SECRET', portion: 'NS' },
    { id: 'cosmic-top-secret', banner: 'COSMIC TOP SECRET', portion: 'CTS' },
  ],
};

export interface DisseminationControl {
  readonly banner: string;
  readonly portion: string;
  readonly meaning: string;
  /** True when a list of countries follows, e.g. `REL TO USA, AUS`. */
  readonly takesCountries: boolean;
}

/** US dissemination controls in the order in which a marking lists them. */
export const US_CONTROLS: readonly DisseminationControl[] = [
  control('ORCON', 'OC', 'Originator controlled'),
  control('NOFORN', 'NF', 'Not releasable to foreign nationals'),
  control('PROPIN', 'PR', 'Proprietary information'),
  { ...control('REL TO', 'REL TO', 'Releasable to'), takesCountries: true },
  control('RELIDO', 'RELIDO', 'Releasable by information disclosure official'),
  { ...control('DISPLAY ONLY', 'DISPLAY ONLY', 'Display only'), takesCountries: true },
];

/** `SECRET//ORCON/NOFORN`: categories apart by `//`, values within one by `/`. */
export function writeUsBanner(marking: Marking): string {
  return writeUs(marking, 'banner');
}

/** `S//OC/NF`, without the brackets. */
export function writeUsPortion(marking: Marking): string {
  return writeUs(marking, 'portion');
}

/** What is wrong with a US marking's controls, one sentence each. Advice: the user's words are kept in any case. */
export function findControlProblems(controls: readonly string[]): readonly string[] {
  const problems: string[] = [];
  const release = controls.filter((control) => /^(REL TO|RELIDO|DISPLAY ONLY|EYES ONLY)/.test(control));
  if (controls.includes('NOFORN') && release.length > 0) {
    problems.push(`NOFORN excludes ${release.join(', ')}.`);
  }
  for (const control of controls.filter((value) => value.startsWith('REL TO'))) {
    const countries = splitCountries(control);
    if (countries[0] !== 'USA') problems.push('REL TO lists USA first.');
    if (countries.length < 2) problems.push('REL TO USA alone is not allowed: name another country.');
    if (orderCountries(countries).join() !== countries.join()) {
      problems.push('REL TO lists three-letter codes alphabetically, then four-letter codes.');
    }
  }
  return problems;
}

/** USA first, then three-letter codes, then longer ones, each alphabetical. */
export function orderCountries(countries: readonly string[]): readonly string[] {
  const key = (code: string) => `${code === 'USA' ? 0 : code.length <= 3 ? 1 : 2}${code}`;
  return countries.toSorted((left, right) => (key(left) < key(right) ? -1 : 1));
}

/** The country codes of `REL TO USA, AUS` or `DISPLAY ONLY AUS`. */
export function splitCountries(control: string): readonly string[] {
  return control
    .replace(/^(REL TO|DISPLAY ONLY)\s*/, '')
    .split(/[,\s]+/)
    .filter((code) => code !== '');
}

function writeUs(marking: Marking, form: 'banner' | 'portion'): string {
  const level = US_SCHEME.levels.find(({ id }) => id === marking.level)?.[form] ?? marking.level;
  const controls = marking.controls.toSorted((left, right) => controlOrder(left) - controlOrder(right));
  const words = controls.map((value) => (form === 'banner' ? value : shorten(value)));
  return words.length === 0 ? level : `${level}//${words.join('/')}`;
}

function controlOrder(value: string): number {
  const index = US_CONTROLS.findIndex(({ banner }) => isControl(value, banner));
  return index === -1 ? US_CONTROLS.length : index;
}

function shorten(value: string): string {
  const known = US_CONTROLS.find(({ banner, takesCountries }) => !takesCountries && isControl(value, banner));
  return known?.portion ?? value;
}

function isControl(value: string, banner: string): boolean {
  return value === banner || value.startsWith(`${banner} `);
}

function control(banner: string, portion: string, meaning: string): DisseminationControl {
  return { banner, portion, meaning, takesCountries: false };
}
