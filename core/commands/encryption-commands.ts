import type { Command } from './command.ts';

/** How the library is kept on disk. */
export const ENCRYPTION_COMMANDS = [
  {
    id: 'library.lock',
    title: 'Lock library',
    category: 'File',
    keys: ['Mod+Shift+L'],
    needs: ['library-encrypted'],
    menu: { group: 7 },
  },
  {
    id: 'library.create-encrypted',
    title: 'New encrypted library…',
    category: 'File',
    keys: [],
    needs: [],
    menu: { group: 7 },
  },
  {
    id: 'library.encrypt',
    title: 'Encrypt this library…',
    category: 'File',
    keys: [],
    needs: ['library-readable'],
    menu: { group: 7 },
  },
  {
    id: 'library.change-passphrase',
    title: 'Change passphrase…',
    category: 'File',
    keys: [],
    needs: ['library-encrypted'],
    menu: { group: 7 },
  },
  {
    id: 'library.decrypt',
    title: 'Remove encryption…',
    category: 'File',
    keys: [],
    needs: ['library-encrypted'],
    menu: { group: 7 },
  },
] as const satisfies readonly Command[];
