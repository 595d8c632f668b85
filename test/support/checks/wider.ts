import { conclude, forget, runJest } from './run';

/** The tests that need LibreOffice, Chromium or other programs; arguments go to jest. */
async function main(): Promise<void> {
  forget('wider');
  const args = ['--config', '.jest.wider.cjs', '--runInBand', ...process.argv.slice(2)];
  conclude('wider', await runJest('wider', args));
}

void main();
