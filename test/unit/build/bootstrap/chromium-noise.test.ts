import { describe, expect, it } from 'vitest';
import { isChromiumNoise } from '#build/bootstrap/chromium-noise.mjs';

describe('isChromiumNoise', () => {
  it.each([
    '[6567:1123/170858.192726:ERROR:bus.cc(407)] Failed to connect to the bus: Failed to connect to socket',
    '[6596:1123/170858.737490:ERROR:viz_main_impl.cc(181)] Exiting GPU process due to errors',
  ])('drops %s', (line) => {
    expect(isChromiumNoise(line)).toBe(true);
  });

  it.each([
    '[6567:1123/170858.192726:ERROR:ozone_platform_x11.cc(245)] Missing X server or $DISPLAY',
    '[6567:1123/170858.192726:FATAL:electron_main_delegate.cc(295)] Running as root without --no-sandbox',
    'Error: ENOSPC: no space left on device',
    'the log says ERROR:bus.cc(407)',
  ])('keeps %s', (line) => {
    expect(isChromiumNoise(line)).toBe(false);
  });
});
