import { READING_FONTS, READING_LIMITS, type ReadingFont } from '#core/settings/reading.ts';
import type { RendererSettings, SettingsChanges } from '#core/settings/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { RangeField } from './RangeField.tsx';
import { READING_FACES } from './reading-faces.ts';

interface ReadingSettingsProps {
  readonly settings: RendererSettings;
  readonly onChange: (changes: SettingsChanges) => void;
}

const FONT_NAMES: Readonly<Record<ReadingFont, string>> = {
  serif: 'Serif',
  sans: 'Sans serif',
  system: 'System',
  monospace: 'Monospace',
};

const INITIAL: SettingsChanges = {
  readerFont: 'serif',
  readerFontSizePx: READING_LIMITS.fontSizePx.initial,
  readerMeasureEm: READING_LIMITS.measureEm.initial,
  readerLineHeight: READING_LIMITS.lineHeight.initial,
};

/** How the text of a brief is set. It changes at once, here in the sample and behind the dialog. */
export function ReadingSettings({ settings, onChange }: ReadingSettingsProps) {
  const { readerFont, readerFontSizePx, readerMeasureEm, readerLineHeight } = settings;
  return (
    <fieldset className="settings__group">
      <legend className="settings__legend">Reading</legend>
      <div className="field">
        <span className="field-label" id="settings-font">
          Font
        </span>
        <SegmentedControl
          aria-labelledby="settings-font"
          segments={READING_FONTS.map((id) => ({ id, text: FONT_NAMES[id] }))}
          value={readerFont}
          onChange={(font) => font !== null && onChange({ readerFont: font })}
        />
      </div>
      <RangeField
        label="Size"
        value={readerFontSizePx}
        limits={READING_LIMITS.fontSizePx}
        step={0.5}
        text={`${readerFontSizePx} px`}
        onChange={(px) => onChange({ readerFontSizePx: px })}
      />
      <RangeField
        label="Line spacing"
        value={readerLineHeight}
        limits={READING_LIMITS.lineHeight}
        step={0.01}
        text={readerLineHeight.toFixed(2)}
        onChange={(lineHeight) => onChange({ readerLineHeight: lineHeight })}
      />
      <RangeField
        label="Width of the text"
        value={readerMeasureEm}
        limits={READING_LIMITS.measureEm}
        step={1}
        text={`${readerMeasureEm} em`}
        onChange={(measureEm) => onChange({ readerMeasureEm: measureEm })}
      />
      <p
        className="settings__sample"
        style={{
          fontFamily: READING_FACES[readerFont] ?? 'var(--font-text)',
          fontSize: readerFontSizePx,
          lineHeight: readerLineHeight,
          maxInlineSize: `${readerMeasureEm}em`,
        }}
      >
        The convoy reached the crossing before dawn. Two sources say that it carried fuel; a third, who stood
        nearer, saw empty trucks.
      </p>
      <Button onPress={() => onChange(INITIAL)}>Reset reading</Button>
    </fieldset>
  );
}
