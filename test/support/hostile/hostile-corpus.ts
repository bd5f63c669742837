import { HOSTILE_ARCHIVES } from './hostile-archives.ts';
import type { HostileFile, HostileHost } from './hostile-file.ts';
import { listHostileMail } from './hostile-mail.ts';
import { listHostileOffice } from './hostile-office.ts';
import { listHostilePages } from './hostile-pages.ts';
import { listHostilePdfs } from './hostile-pdf.ts';
import { HOSTILE_TEXTS } from './hostile-text.ts';

/** Every hostile file with what must become of it. @param host where their remote parts pretend to lie */
export function listHostileFiles(host: HostileHost): readonly HostileFile[] {
  return [
    ...HOSTILE_ARCHIVES,
    ...HOSTILE_TEXTS,
    ...listHostilePages(host),
    ...listHostileOffice(host),
    ...listHostileMail(host),
    ...listHostilePdfs(host),
  ];
}
