import { describe, expect, it } from 'vitest';
import { selectSuites } from '#build/bootstrap/run-tests.mjs';

describe('selectSuites', () => {
  it('means everything when nothing is named', () => {
    expect(selectSuites([])).toEqual({ suites: ['unit', 'e2e', 'packaging'], runnerArgs: [] });
  });

  it('runs the named suites in their own order', () => {
    expect(selectSuites(['e2e', 'unit'])).toEqual({ suites: ['unit', 'e2e'], runnerArgs: [] });
  });

  it('hands what follows a single suite to its runner', () => {
    expect(selectSuites(['e2e', 'import', '--headed'])).toEqual({
      suites: ['e2e'],
      runnerArgs: ['import', '--headed'],
    });
  });

  it('asks for a suite when an argument could be meant for any of them', () => {
    expect(() => selectSuites(['import'])).toThrow('"import" needs one suite before it');
    expect(() => selectSuites(['unit', 'e2e', 'import'])).toThrow('"import" needs one suite before it');
  });
});
