import { execFileSync, spawnSync } from 'node:child_process';

/** Whether the tools are there that look into PDF files (poppler). */
export function havePoppler(): boolean {
  return spawnSync('pdfinfo', ['-v']).error === undefined;
}

export interface PdfFacts {
  readonly pages: number;
  /** As `pdfinfo` tells it, e.g. `594.96 x 841.92 pts (A4)`. */
  readonly size: string;
  /** Text of each page. */
  readonly texts: readonly string[];
}

export function pdfFacts(file: string): PdfFacts {
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  const pages = Number(/^Pages:\s+(\d+)$/m.exec(info)?.[1]);
  return {
    pages,
    size: /^Page size:\s+(.+)$/m.exec(info)?.[1] ?? '',
    texts: Array.from({ length: pages }, (_, index) => {
      const page = String(index + 1);
      return execFileSync('pdftotext', ['-layout', '-f', page, '-l', page, file, '-'], {
        encoding: 'utf8',
      });
    }),
  };
}
