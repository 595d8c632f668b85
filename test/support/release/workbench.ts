import { UNPACK_FIRST } from '../../../src/core/messages/folder';
import { filesBelow } from './builds';
import { textFile, type PackedFile } from './PackedFile';

const FOLDER = '工作台';

/**
 * The workbench for a double click: its page on top, under the name that says what to do with it, and all that the
 * page loads in a folder beside it.
 */
export function workbenchFiles(built: string): readonly PackedFile[] {
  const files = filesBelow(built, FOLDER);
  const page = files.find(({ path }) => path === `${FOLDER}/index.html`);
  if (!page) throw new Error('The workbench was built without its page.');
  const html = new TextDecoder().decode(page.bytes);
  const rest = files.filter((file) => file !== page);
  return [textFile('打开.html', saysWhenAlone(lyingIn(html))), ...rest];
}

/** The page with every address that it loads from led into the folder. */
function lyingIn(html: string): string {
  const led = (address: string): string => `${FOLDER}/${address}`;
  return html
    .replace(
      /((?:src|href)=(?:"|&quot;))([\w./-]+)/g,
      (_, start: string, address: string) => start + led(address),
    )
    .replace(
      /(data-(?:bundles|reader)=(?:"|&quot;))([\w./ -]+)/g,
      (_, start: string, names: string) => start + names.split(' ').map(led).join(' '),
    );
}

/** The page saying what to do where nothing else of the folder is found; its stylesheet hides that. */
function saysWhenAlone(html: string): string {
  const said = `<div class="alone">${UNPACK_FIRST.map((line) => `<p>${line}</p>`).join('')}</div>`;
  return html.replace('<body>', (body) => `${body}\n${said}`);
}
