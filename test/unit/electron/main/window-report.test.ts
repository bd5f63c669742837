import { describe, expect, it } from 'vitest';
import { describeReport } from '#electron/main/window-report.ts';

const REPORT = {
  message: 'No passage “Quokka over Tumangang”',
  stack: [
    'Error: No passage “Quokka over Tumangang”',
    'the ferryman said so',
    '    at findPassage (app://briefmark/assets/index-1a.js:12:34)',
    '    at app://briefmark/assets/index-1a.js:99:1',
    '    at Object.“Quokka” (app://briefmark/assets/index-1a.js:1:1)',
  ].join('\n'),
};

describe('describeReport', () => {
  it('keeps everything that helps while the library is readable on disk anyway', () => {
    expect(describeReport(REPORT, false)).toEqual(REPORT);
  });

  it('keeps only places in the code while the library is encrypted', () => {
    const { message, stack } = describeReport(REPORT, true);
    expect(message).not.toContain('Quokka');
    expect(stack.split('\n')).toEqual([
      '    at findPassage (app://briefmark/assets/index-1a.js:12:34)',
      '    at app://briefmark/assets/index-1a.js:99:1',
    ]);
  });
});
