import type { AppError } from '#core/app-error.ts';
import type { RecognizedBytes } from './recognize-bytes.ts';

/** The sentences a user reads when a file cannot be imported: what it is, and what to do next. */

export function emptyFile(fileName: string): AppError {
  return {
    code: 'file-empty',
    message: `“${fileName}” is empty. Check that it was saved or downloaded completely, then import it again.`,
  };
}

export function textlessFile(fileName: string): AppError {
  return {
    code: 'file-empty',
    message: `“${fileName}” holds no text, only blank space. Open the original to see whether its text is a picture.`,
  };
}

export function picturesInsteadOfText(fileName: string): AppError {
  return {
    code: 'file-empty',
    message: `“${fileName}” holds no text: its pages are pictures, such as scans. Run text recognition (OCR) over it in another program and import the result.`,
  };
}

export function tooLargeFile(fileName: string, byteLength: number, maxBytes: number): AppError {
  const limit = `${Math.round(maxBytes / 1_000_000)} MB`;
  return {
    code: 'file-too-large',
    message: `“${fileName}” is ${(byteLength / 1_000_000).toFixed(1)} MB; the limit is ${limit}. Split it into smaller files and import those.`,
    details: { byteLength, maxBytes },
  };
}

export function directoryInsteadOfFile(fileName: string): AppError {
  return {
    code: 'file-is-directory',
    message: `“${fileName}” is a folder. Open it and choose the files inside.`,
  };
}

export function binaryFile(fileName: string, recognized?: RecognizedBytes): AppError {
  const what = recognized === undefined ? 'is not a text file' : `is ${recognized.name}, not a text file`;
  return {
    code: 'file-binary',
    message: `“${fileName}” ${what}. Choose a document that holds text.`,
  };
}

export function unsupportedDocument(fileName: string, recognized: RecognizedBytes): AppError {
  return {
    code: 'file-unsupported',
    message: `“${fileName}” is ${recognized.name}, which Briefmark cannot read. Save it as plain text (.txt) in the program that made it and import that.`,
  };
}

export function oldOfficeDocument(fileName: string): AppError {
  return {
    code: 'file-unsupported',
    message: `“${fileName}” is in an Office format from before 2007 (such as .doc). Open it in Word or LibreOffice, save it as .docx, and import that.`,
  };
}

/** For documents that can be read once the password is known. */
export function lockedDocument(fileName: string, hadPassword: boolean): AppError {
  return {
    code: 'file-locked',
    message: hadPassword
      ? `This password does not open “${fileName}”. Try another one.`
      : `“${fileName}” is protected with a password.`,
  };
}

export function encryptedDocument(fileName: string): AppError {
  return {
    code: 'file-unsupported',
    message: `“${fileName}” is protected with a password. Open it in the program that made it, save a copy without the password, and import that.`,
  };
}

export function unreadableFile(fileName: string, reason: string): AppError {
  return {
    code: 'file-unreadable',
    message: `“${fileName}” could not be read: ${reason}`,
  };
}
