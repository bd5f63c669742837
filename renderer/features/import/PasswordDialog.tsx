import { useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';

interface PasswordDialogProps {
  readonly fileName: string;
  /** Why the last password did not do; empty at first. */
  readonly problem: string;
  readonly onUnlock: (password: string) => void;
  readonly onClose: () => void;
}

/** Asks for the password of one document. It is used once and kept nowhere. */
export function PasswordDialog({ fileName, problem, onUnlock, onClose }: PasswordDialogProps) {
  const [password, setPassword] = useState('');
  const unlock = () => {
    if (password !== '') onUnlock(password);
  };
  return (
    <DialogBox
      title="This document is locked"
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={password === ''} onPress={unlock}>
            Open
          </Button>
        </>
      }
    >
      {problem === '' ? null : <Banner tone="danger">{problem}</Banner>}
      <p>
        <strong dir="auto">{fileName}</strong> opens with a password. It is not stored; the brief that is made
        of the document is not locked.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          unlock();
        }}
      >
        <TextField className="text-input" type="password" value={password} onChange={setPassword} autoFocus>
          <Label className="field-label">Password</Label>
          <div className="text-input__box">
            <Input className="text-input__input" autoComplete="off" />
          </div>
        </TextField>
      </form>
    </DialogBox>
  );
}
