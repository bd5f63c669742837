import { describe, expect, it } from 'vitest';
import { canDownloadOfficial, planRuntime } from '#build/runtime/plan-runtime.mjs';

const facts = {
  overridePath: undefined,
  presentVersion: undefined,
  pinnedVersion: '45.4.1',
  fallbackVersion: '33.2.1',
  fallbackPlatform: 'linux-x64',
  platform: 'linux-x64',
  nodeVersion: '22.12.0',
};

describe('planRuntime', () => {
  it('obeys an override before anything else', () => {
    expect(planRuntime({ ...facts, overridePath: '/opt/electron', presentVersion: '45.4.1' })).toEqual([
      'override',
    ]);
  });

  it.each(['45.4.1', '33.2.1'])('keeps the %s that is already there', (presentVersion) => {
    expect(planRuntime({ ...facts, presentVersion })).toEqual(['present']);
  });

  it('replaces what is left of another version', () => {
    expect(planRuntime({ ...facts, presentVersion: '44.0.0' })).toEqual(['official', 'fallback']);
  });

  it('tries the official download before the fallback', () => {
    expect(planRuntime(facts)).toEqual(['official', 'fallback']);
  });

  it('goes straight to the fallback where Node cannot run the downloader', () => {
    expect(planRuntime({ ...facts, nodeVersion: '20.20.2' })).toEqual(['fallback']);
  });

  it('has no fallback on other platforms', () => {
    expect(planRuntime({ ...facts, platform: 'darwin-arm64' })).toEqual(['official']);
    expect(planRuntime({ ...facts, platform: 'win32-x64', nodeVersion: '20.20.2' })).toEqual([]);
  });
});

describe('canDownloadOfficial', () => {
  it.each([
    ['20.20.2', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['23.0.0', true],
    ['24.9.0', true],
  ])('with Node %s: %s', (version, expected) => {
    expect(canDownloadOfficial(version)).toBe(expected);
  });
});
