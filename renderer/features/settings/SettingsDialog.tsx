import type { RendererSettings, SettingsChanges } from '#core/settings/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { ReadingSettings } from './ReadingSettings.tsx';
import './settings-dialog.css';

interface SettingsDialogProps {
  readonly settings: RendererSettings;
  readonly accountName: string;
  readonly libraryFolder: string;
  readonly onChange: (changes: SettingsChanges) => void;
  readonly onShowLibrary: () => void;
  readonly onClose: () => void;
}

const THEMES = [
  { id: 'system', text: 'As the system' },
  { id: 'light', text: 'Light' },
  { id: 'dark', text: 'Dark' },
] as const;

const LOCK_TIMES = [
  { id: '5', text: 'After 5 minutes' },
  { id: '15', text: 'After 15 minutes' },
  { id: '30', text: 'After 30 minutes' },
  { id: '60', text: 'After an hour' },
  { id: '0', text: 'Never' },
] as const;
type LockTime = (typeof LOCK_TIMES)[number]['id'];

function chooseLockTime(minutes: number): LockTime {
  return LOCK_TIMES.find(({ id }) => Number(id) === minutes)?.id ?? '15';
}

/** Each setting takes effect at once; there is nothing to confirm. */
export function SettingsDialog({ settings, onChange, onClose, ...props }: SettingsDialogProps) {
  return (
    <DialogBox title="Settings" onClose={onClose}>
      <div className="settings">
        <TextInput
          label="Your name"
          value={settings.author}
          placeholder={props.accountName}
          description="Written beside every passage and edit that you make. Empty: the name of your computer account."
          maxLength={200}
          onChange={(author) => onChange({ author })}
        />
        <div className="field">
          <span className="field-label" id="settings-theme">
            Theme
          </span>
          <SegmentedControl
            aria-labelledby="settings-theme"
            segments={THEMES}
            value={settings.theme}
            onChange={(theme) => theme !== null && onChange({ theme })}
          />
        </div>
        <ReadingSettings settings={settings} onChange={onChange} />
        <SelectField
          label="Lock an encrypted library when nobody is at the keyboard"
          options={LOCK_TIMES}
          value={chooseLockTime(settings.lockAfterMinutes)}
          onChange={(minutes) => onChange({ lockAfterMinutes: Number(minutes) })}
        />
        <div className="field">
          <span className="field-label">Library</span>
          <p className="settings__folder">{props.libraryFolder}</p>
          <Button onPress={props.onShowLibrary}>Show in folder</Button>
        </div>
      </div>
    </DialogBox>
  );
}
