import type { AppInfo } from '#core/ipc/contract.ts';
import { Banner } from '../../ui/Banner.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import './settings-dialog.css';

export function AboutDialog({ info, onClose }: { readonly info: AppInfo; readonly onClose: () => void }) {
  return (
    <DialogBox title="About Briefmark" size="small" onClose={onClose}>
      <p>Annotate briefs passage by passage: entities, confidence, source grades and markings. Offline.</p>
      {info.isDevelopmentBuild ? (
        <Banner tone="warning">
          This is a development build. It may run on an Electron that no longer gets security fixes; releases
          use a supported one.
        </Banner>
      ) : null}
      <dl className="about__facts">
        <dt>Version</dt>
        <dd>{info.version}</dd>
        <dt>Electron</dt>
        <dd>{info.electronVersion}</dd>
        <dt>License</dt>
        <dd>MIT</dd>
      </dl>
    </DialogBox>
  );
}
