import { spawnSync } from 'node:child_process';
import { getPackageJsonScript } from 'office-addin-cli/lib/npmPackage';
import { devServerAbsent, excelAbsent } from './messages';
import { MANIFEST } from './project';

/** Microsoft's sideloader; it is fetched when it is wanted, since it needs an Excel to be of use. */
const SIDELOADER = 'office-addin-debugging@7.0.0';
const PORT = '3000';
const DESKTOPS: readonly NodeJS.Platform[] = ['win32', 'darwin'];

/** Opens desktop Excel with the add-in loaded from the development server. */
async function main(): Promise<number> {
  if (!DESKTOPS.includes(process.platform)) {
    console.error(excelAbsent());
    return 2;
  }
  if ((await getPackageJsonScript('dev')) === undefined) {
    console.error(devServerAbsent());
    return 2;
  }
  const start = ['start', MANIFEST, 'desktop', '--app', 'excel', '--no-debug'];
  const server = ['--dev-server', 'npm run dev', '--dev-server-port', PORT];
  const { status } = spawnSync('npx', ['--yes', SIDELOADER, ...start, ...server].map(quoted), {
    stdio: 'inherit',
    shell: true,
  });
  return status ?? 1;
}

/** The shell is needed to find npx on Windows, and splits at blanks unless told not to. */
function quoted(argument: string): string {
  return /\s/.test(argument) ? `"${argument}"` : argument;
}

void main().then((status) => {
  process.exitCode = status;
});
