import { describe, expect, it } from 'vitest';
import { placeInDist } from '#build/runtime/unpack-electron.mjs';

describe('placeInDist', () => {
  it.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/libffmpeg.so', 'libffmpeg.so'],
    ['Cypress/locales/en-US.pak', 'locales/en-US.pak'],
    ['Cypress/LICENSE.electron.txt', 'LICENSE.electron.txt'],
    ['Cypress/v8_context_snapshot.bin', 'v8_context_snapshot.bin'],
  ])('keeps %s as %s', (entry, place) => {
    expect(placeInDist(entry)).toBe(place);
  });

  it.each([
    'Cypress/',
    'Cypress/locales/',
    'Cypress/resources/app/index.js',
    'Cypress/browser_v8_context_snapshot.bin',
    'elsewhere/file',
  ])('leaves %s out', (entry) => {
    expect(placeInDist(entry)).toBeUndefined();
  });
});
