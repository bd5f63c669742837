import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { classNames } from './class-names.ts';
import { IconButton } from './IconButton.tsx';

interface DialogBoxProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons at the end, the usual choice last. */
  readonly footer?: ReactNode;
  readonly onClose: () => void;
  readonly size?: 'small' | 'medium' | 'large';
  /** `alertdialog` for a question that must be answered; it has no close button of its own. */
  readonly role?: 'dialog' | 'alertdialog';
  /** Nothing inside takes the focus, so the text itself must, or the arrows could not scroll it. */
  readonly hasOnlyText?: boolean;
}

const KEYBOARD_STOP = { tabIndex: 0 };

/** A modal dialog: open while it is rendered. Esc closes it, focus is held inside and given back afterwards. */
export function DialogBox(props: DialogBoxProps) {
  const {
    title,
    children,
    footer = null,
    onClose,
    size = 'medium',
    role = 'dialog',
    hasOnlyText = false,
  } = props;
  return (
    <ModalOverlay
      className="dialog-scrim"
      isOpen
      isDismissable={role === 'dialog'}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={classNames('dialog-frame', `dialog-frame--${size}`)}>
        <Dialog role={role} className="dialog">
          <header className="dialog__head">
            <Heading slot="title" className="dialog__title">
              {title}
            </Heading>
            {role === 'dialog' ? <IconButton label="Close" icon={X} onPress={onClose} /> : null}
          </header>
          <div className="dialog__body" {...(hasOnlyText ? KEYBOARD_STOP : {})}>
            {children}
          </div>
          {footer === null ? null : <footer className="dialog__foot">{footer}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
