// Takes the text out of a PDF again with the tools that archives use, each with its own kind of damage.
import { execFileSync } from 'node:child_process';
import { splitLines } from '#core/page/raw-page.ts';

interface Tool {
  readonly name: string;
  readonly command: string;
  readonly args: (pdf: string) => string[];
}

export const TOOLS: readonly Tool[] = [
  { name: 'poppler', command: 'pdftotext', args: (pdf) => [pdf, '-'] },
  { name: 'raw', command: 'pdftotext', args: (pdf) => ['-raw', pdf, '-'] },
  { name: 'layout', command: 'pdftotext', args: (pdf) => ['-layout', pdf, '-'] },
  { name: 'miner', command: 'pdf2txt', args: (pdf) => [pdf] },
];

/** Names of the commands that this machine lacks, with the packages that bring them. */
export function missingTools(): string[] {
  const packages = [
    ['pdftotext', '-v', 'poppler-utils'],
    ['pdf2txt', '--version', 'python3-pdfminer'],
  ] as const;
  return packages.flatMap(([command, flag, from]) => {
    try {
      execFileSync(command, [flag], { stdio: 'ignore' });
      return [];
    } catch {
      return [`${command} (Debian: ${from})`];
    }
  });
}

/** The lines that a tool reads from a PDF; form feeds and blank lines at the end are left out. */
export function extractLines(tool: Tool, pdf: string): string[] {
  const text = execFileSync(tool.command, tool.args(pdf), { encoding: 'utf8', maxBuffer: 1 << 26 });
  return splitLines(text.replaceAll('\f', '').trimEnd());
}
