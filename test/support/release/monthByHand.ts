import { strFromU8, unzipSync } from 'fflate';
import { receivedForm } from '../../../src/core/messages/workbench';
import { demoValues } from '../../../src/sample/demoValues';
import type { DemoReturn } from '../../../src/sample/Demo';
import { loadSeeds } from '../catalogue';
import { loadAnchors } from '../demo';
import { identityIn, typedFile } from '../pane/files';
import { STANDS, type AnyWindow } from './anyBrowser';

/** Milliseconds that a step may take on a busy machine. */
const PATIENCE = 120_000;

const PERIOD = { year: 2023, month: 9 };
const CATALOGUE = loadSeeds();
const RETURNS: readonly DemoReturn[] = (() => {
  const anchors = loadAnchors();
  const demo = demoValues(CATALOGUE, CATALOGUE.townships, PERIOD, 1, undefined, { anchors });
  return [...demo.townships, ...demo.departments];
})();

/** A file that the page handed to the person. */
export interface Caught {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The workbench in a window of any browser, used by somebody who sees names and presses buttons. */
export class Hand {
  constructor(private readonly window: AnyWindow) {}

  async until(what: string, script: string): Promise<void> {
    const end = Date.now() + PATIENCE;
    while ((await this.window.run(script)) !== true) {
      if (Date.now() > end) throw new Error(`never came: ${what}\n${await this.said()}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Opens the page and waits until book and pane stand. */
  async open(address: string): Promise<void> {
    await this.window.open(address);
    await this.until(
      'the workbench',
      `${STANDS} && document.querySelector('.bar-what b') !== null`,
    );
    await this.window.run(CATCH_DOWNLOADS);
  }

  /** Presses a button of the page once it is there. */
  async press(name: string): Promise<void> {
    await this.until(`the button ${name}`, `(${PRESS})(document, ${JSON.stringify(name)})`);
  }

  /** Presses a button or an option in the pane once it is there; a name ends where `…` stands. */
  async pressInPane(name: string): Promise<void> {
    await this.until(`the button ${name}`, `(${PRESS})(${PANE}, ${JSON.stringify(name)})`);
  }

  /** Writes the same 说明 for every finding that wants one. */
  async explainAll(text: string): Promise<void> {
    await this.reads('请写说明');
    for (let done = 1; (await this.window.run(`(${EXPLAIN})(${PANE})`)) === true; done += 1) {
      const written = JSON.stringify(text);
      await this.until('the place of 说明', `(${WRITE})(${PANE}, '说明', ${written})`);
      await this.pressInPane('保存说明');
      await this.reads(`已说明或豁免 ${done} 处`);
    }
  }

  async choose(label: string, option: string): Promise<void> {
    await this.until(`the list ${label}`, `(${OPEN_LIST})(${PANE}, ${JSON.stringify(label)})`);
    await this.pressInPane(option);
  }

  async reads(text: string): Promise<void> {
    await this.until(
      text,
      `${STANDS} && ${PANE}.body.textContent.includes(${JSON.stringify(text)})`,
    );
  }

  /** The file that is handed over by what is done. */
  async caught(act: () => Promise<void>): Promise<Caught> {
    await this.window.run('window.caught = undefined');
    await act();
    await this.until('a file', `${STANDS} && window.caught !== undefined`);
    const [name, text] = (await this.window.run(CAUGHT)) as [string, string];
    return { name, bytes: Buffer.from(text, 'base64') };
  }

  /** Files from a folder, chosen through the button 打开; no script can let files go over a page. */
  async give(files: readonly Caught[]): Promise<void> {
    await this.window.run('window.given = []');
    for (const { name, bytes } of files) {
      const given = JSON.stringify([name, Buffer.from(bytes).toString('base64')]);
      await this.window.run(`void window.given.push(${given})`);
    }
    await this.window.run(GIVE);
  }

  private async said(): Promise<string> {
    const pane = await this.window.run(`${PANE}.body.innerText.slice(0, 2000)`);
    return String(pane);
  }
}

/** A month of the bureau: builds, issues, takes returns in, reads what is found and the bulletin, saves, closes. */
export async function monthByHand(hand: Hand): Promise<void> {
  await hand.press('新建');
  await hand.choose('年份', '2023年');
  await hand.choose('月份', '9月');
  await hand.pressInPane('建表 ');
  await hand.reads('张工作表');
  const issued = await hand.caught(() => hand.pressInPane('生成报表压缩包'));
  expect(issued.name).toBe('2023-09_下发报表.zip');
  const back = await filledIn(issued.bytes);
  expect(back).toHaveLength(RETURNS.length);
  const [first] = back;
  await hand.give([first!]);
  await hand.press(receivedForm(first!.name).collect);
  await hand.reads('可收 1 份');
  await hand.pressInPane('收下 1 份并汇总');
  await hand.reads('已收下 1 份');
  await hand.pressInPane('填报校验');
  await hand.reads('问题');
  await hand.give(back.slice(1));
  await hand.reads(`可收 ${back.length - 1} 份`);
  await hand.pressInPane(`收下 ${back.length - 1} 份并汇总`);
  await hand.reads(`已收下 ${back.length - 1} 份`);
  await hand.pressInPane('通报');
  await hand.reads(`已报 ${back.length} / ${back.length} 个单位`);
  const saved = await hand.caught(() => hand.press('保存为文件'));
  expect(saved.name).toBe('2023-09_总表_宿城区.xlsx');
  expect(strFromU8(saved.bytes.slice(0, 2))).toBe('PK');
  await hand.pressInPane('填报校验');
  await hand.explainAll('已核实，下月补齐');
  await hand.pressInPane('建表');
  await hand.pressInPane('结账并转到…');
  await hand.pressInPane('直接结账');
  await hand.reads('已结账');
  const next = await hand.caught(() => hand.press('保存为文件'));
  expect(next.name).toBe('2023-10_总表_宿城区.xlsx');
}

/** Every issued form as its unit fills it in. */
function filledIn(zip: Uint8Array): Promise<readonly Caught[]> {
  const forms = Object.entries(unzipSync(zip)).filter(([file]) => file.endsWith('.xlsx'));
  return Promise.all(
    forms.map(async ([file, form]) => {
      const { org } = identityIn(form);
      const found = RETURNS.find((each) => each.org === org);
      if (!found) throw new Error(`nobody reports for ${org}`);
      return { name: file.split('/').at(-1)!, bytes: await typedFile(form, found.cells) };
    }),
  );
}

const PANE = `document.querySelector('.workbench-pane').contentDocument`;

/** Buttons and options by name; `建表 ` is the button of the pane's main part, not that of its navigation. */
const PRESS = `(place, name) => {
  const within = name.endsWith(' ') ? place.querySelector('main') : place;
  const wanted = name.trim();
  const isIt = ({ textContent }) => {
    const text = textContent.trim().replace(/^[^\\u4e00-\\u9fff\\d]+/, '');
    return wanted.endsWith('…') ? text.startsWith(wanted.slice(0, -1)) : text === wanted;
  };
  const found = [...within.querySelectorAll('button, [role=option]')]
    .find((each) => isIt(each) && !each.disabled);
  if (found) found.click();
  return found !== undefined;
}`;

/** Opens the first finding that waits for its 说明. */
const EXPLAIN = `(place) => {
  const waiting = [...place.querySelectorAll('main button')].find((each) =>
    /待说明/.test(each.textContent));
  if (waiting && waiting.getAttribute('aria-expanded') !== 'true') waiting.click();
  return waiting !== undefined;
}`;

/** Types into the first place of that name, as its page hears of it. */
const WRITE = `(place, name, text) => {
  const label = [...place.querySelectorAll('label')].find((each) => each.textContent.trim() === name);
  const field = label && place.getElementById(label.htmlFor);
  if (!field) return false;
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
  set.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}`;

const OPEN_LIST = `(place, name) => {
  const label = [...place.querySelectorAll('label')].find((each) => each.textContent === name);
  const list = label && place.getElementById(label.id.replace(/-label$/, ''));
  if (list) list.click();
  return !!list;
}`;

/** Files are handed over by links; a browser without a screen asks nobody where to put them. */
const CATCH_DOWNLOADS = `(() => {
  for (const each of [window, document.querySelector('.workbench-pane').contentWindow]) {
    const { createObjectURL } = each.URL;
    let last;
    each.URL.createObjectURL = (blob) => { last = blob; return createObjectURL(blob); };
    const { click } = each.HTMLAnchorElement.prototype;
    each.HTMLAnchorElement.prototype.click = function () {
      if (this.download) window.caught = { name: this.download, blob: last };
      else click.call(this);
    };
  }
})()`;

const CAUGHT = `new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve([window.caught.name, reader.result.split(',')[1]]);
  reader.onerror = () => reject(reader.error);
  reader.readAsDataURL(window.caught.blob);
})`;

const GIVE = `(() => {
  const dataTransfer = new DataTransfer();
  for (const [name, text] of window.given) {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    dataTransfer.items.add(new File([bytes], name));
  }
  const input = document.querySelector('.workbench-bar input[type=file]');
  input.files = dataTransfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
})()`;
