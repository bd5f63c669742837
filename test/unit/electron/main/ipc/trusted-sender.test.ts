import { describe, expect, it } from 'vitest';
import { isTrustedSender } from '#electron/main/ipc/trusted-sender.ts';

describe('isTrustedSender', () => {
  it.each([
    ['app://briefmark/index.html', true],
    ['app://briefmark/', true],
    ['app://briefmark.example/index.html', false],
    ['app://other/index.html', false],
    ['https://briefmark/index.html', false],
    ['file:///index.html', false],
    ['about:blank', false],
    ['not a url', false],
  ])('%s is trusted: %s', (url, expected) => {
    expect(isTrustedSender({ url, parent: null })).toBe(expected);
  });

  it('trusts no frame inside a page', () => {
    expect(isTrustedSender({ url: 'app://briefmark/index.html', parent: {} })).toBe(false);
  });

  it('trusts no frame that is gone', () => {
    expect(isTrustedSender(null)).toBe(false);
  });
});
