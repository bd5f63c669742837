import { Lock } from 'lucide-react';
import { useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';

interface PagePasswordProps {
  readonly fileName: string;
  /** The last one was wrong. */
  readonly isAgain: boolean;
  readonly onUnlock: (password: string) => void;
}

/** In the place of the pages: the brief was taken in with a password that nobody has kept. */
export function PagePassword({ fileName, isAgain, onUnlock }: PagePasswordProps) {
  const [password, setPassword] = useState('');
  return (
    <form
      className="empty-state page-password"
      aria-label="Password of the original"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onUnlock(password);
      }}
    >
      <Icon of={Lock} size={28} />
      <p className="empty-state__title">The original is locked</p>
      <p className="empty-state__text">
        <bdi>{fileName}</bdi> opens with a password. It is asked for each time and stored nowhere.
      </p>
      {isAgain ? <Banner tone="danger">This password does not open the file.</Banner> : null}
      <TextField className="text-input" type="password" value={password} onChange={setPassword}>
        <Label className="field-label">Password</Label>
        <div className="text-input__box">
          <Input className="text-input__input" autoComplete="off" />
        </div>
      </TextField>
      <Button variant="primary" type="submit" isDisabled={password === ''}>
        Show pages
      </Button>
    </form>
  );
}
