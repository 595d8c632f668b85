import { readFileSync } from 'node:fs';
import { helpAddress } from '../../src/app/browser/helpAddress';
import { addressOf, DEVELOPMENT_ADDRESS, manifestFor } from '../support/manifest/address';
import { checkManifest } from '../support/manifest/check';
import * as messages from '../support/manifest/messages';
import { MANIFEST, PROJECT } from '../support/manifest/project';
import { everything, parseXml } from '../support/manifest/xml';

const manifest = readFileSync(MANIFEST, 'utf8');
const faults = (xml: string): readonly string[] => checkManifest(xml, PROJECT);

/** The manifest with one text replaced once; fails where the text does not stand in it. */
function changed(from: string | RegExp, to: string): string {
  const result = manifest.replace(from, to);
  expect(result).not.toBe(manifest);
  return result;
}

describe('the manifest', () => {
  it('has no fault', () => {
    expect(faults(manifest)).toEqual([]);
  });

  it('offers the five commands on its own tab, in Chinese and English', () => {
    const strings = everything(parseXml(manifest)).filter((one) => one.name === 'bt:String');
    const labels = strings
      .filter((one) => /^(Tab|Open|Build|Check|Collect|Report)\.Label$/.test(one.attributes['id']!))
      .map((one) => [one.attributes['DefaultValue'], one.children[0]!.attributes['Value']]);
    expect(labels).toEqual([
      ['养老托育', 'Care Reports'],
      ['打开面板', 'Open panel'],
      ['建表', 'Build'],
      ['校验', 'Check'],
      ['收表汇总', 'Collect'],
      ['通报', 'Report'],
    ]);
  });

  it('opens its one pane at one address, whatever the place', () => {
    const actions = everything(parseXml(manifest)).filter(({ name }) => name === 'Action');
    const panes = actions.flatMap(({ children }) => {
      const of = (wanted: string) => children.find(({ name }) => name === wanted);
      const id = of('TaskpaneId');
      return id ? [[id.text, of('SourceLocation')?.attributes['resid']]] : [];
    });
    expect(panes).toEqual([['Annex.Pane', 'Pane.Url']]);
  });

  it('leads whoever looks for help to the page that is served beside the pane', () => {
    const elements = everything(parseXml(manifest));
    const address = (name: string): string | undefined =>
      elements.find((one) => one.name === name)?.attributes['DefaultValue'];
    const url = elements.find(({ attributes }) => attributes['id'] === 'Help.Url');
    expect(address('SupportUrl')).toBe(url?.attributes['DefaultValue']);
    expect(new URL(address('SupportUrl')!).pathname.slice(1)).toBe(helpAddress());
  });
});

describe('the check of the manifest finds', () => {
  const longText = 'x'.repeat(126);
  const CASES: readonly (readonly [string, () => string, string | RegExp])[] = [
    ['broken XML', () => changed('</Hosts>', '</Host>'), /^清单不是完整的 XML/],
    ['an unknown element', () => changed('<Permissions>', '<Foo/><Permissions>'), /Foo/],
    [
      'elements out of order',
      () => changed(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, '$2$1'),
      /^OfficeApp：子元素为/,
    ],
    ['a missing element', () => changed(/<Permissions>.*<\/Permissions>/, ''), /^OfficeApp：/],
    [
      'a tab whose label stands first',
      () =>
        changed('<Label resid="Tab.Label"/>', '').replace(
          '<CustomTab id="Annex.Tab">',
          '<CustomTab id="Annex.Tab"><Label resid="Tab.Label"/>',
        ),
      /CustomTab\[Annex\.Tab\]：子元素/,
    ],
    [
      'an unknown kind of action',
      () => changed('xsi:type="ExecuteFunction"', 'xsi:type="RunFunction"'),
      /Action：此处不应有/,
    ],
    [
      'a floor that would hide the add-in',
      () =>
        changed(
          '<DefaultSettings>',
          '<Requirements><Sets><Set Name="ExcelApi" MinVersion="1.9"/></Sets></Requirements><DefaultSettings>',
        ),
      messages.requirementFloor('OfficeApp/Requirements'),
    ],
    [
      'a bad id',
      () => changed(/<Id>.*<\/Id>/, '<Id>1</Id>'),
      messages.wrongText('Id', '1', ' GUID'),
    ],
    [
      'a bad version',
      () => changed('<Version>1.0.0.0<', '<Version>v1<'),
      messages.wrongText('Version', 'v1', '一至四段数字'),
    ],
    [
      'an id used twice',
      () => changed('id="Annex.Check"', 'id="Annex.Build"'),
      messages.repeatedId('Annex.Build'),
    ],
    [
      'a reference that leads nowhere',
      () => changed('<Label resid="Check.Label"/>', '<Label resid="Chek.Label"/>'),
      messages.missingResource('Label', 'Chek.Label', 'bt:ShortStrings'),
    ],
    [
      'a long text where a short one belongs',
      () => changed('<Label resid="Check.Label"/>', '<Label resid="Check.Tip"/>'),
      messages.missingResource('Label', 'Check.Tip', 'bt:ShortStrings'),
    ],
    [
      'a resource nobody uses',
      () =>
        changed(
          '</bt:ShortStrings>',
          '<bt:String id="Spare" DefaultValue="备用"><bt:Override Locale="en-US" Value="Spare"/></bt:String></bt:ShortStrings>',
        ),
      messages.unusedResource('Spare'),
    ],
    [
      'an address without https',
      () =>
        changed('id="Commands.Url" DefaultValue="https:', 'id="Commands.Url" DefaultValue="http:'),
      messages.notHttps('Commands.Url', 'http://localhost:3000/commands.html'),
    ],
    [
      'an address elsewhere',
      () =>
        changed(
          /id="Commands.Url" DefaultValue="[^"]*"/,
          'id="Commands.Url" DefaultValue="https://cdn.example/a.html"',
        ),
      messages.otherPlace('Commands.Url', 'https://cdn.example/a.html', DEVELOPMENT_ADDRESS),
    ],
    [
      'a page that the build does not make',
      () => changed('/commands.html', '/functions.html'),
      messages.unknownPage('Commands.Url', 'functions.html'),
    ],
    [
      'an icon without a file',
      () => changed('build-20.png', 'build-21.png'),
      messages.missingIcon(`${DEVELOPMENT_ADDRESS}assets/icons/build-21.png`),
    ],
    [
      'an icon of another size than it claims',
      () => changed('build-20.png', 'build-24.png'),
      messages.wrongIconSize(`${DEVELOPMENT_ADDRESS}assets/icons/build-24.png`, '24×24', 20),
    ],
    [
      'a listed icon of another size',
      () => changed('icon-64.png', 'icon-80.png'),
      messages.wrongIconSize(`${DEVELOPMENT_ADDRESS}assets/icons/icon-80.png`, '80×80', 64),
    ],
    [
      'a command without a required size',
      () => changed('<bt:Image size="80" resid="Check.80"/>', ''),
      messages.missingIconSize('Icon', 80),
    ],
    [
      'another default language',
      () => changed('>zh-CN<', '>en-US<'),
      messages.wrongText('DefaultLocale', 'en-US', ' zh-CN'),
    ],
    [
      'a text without its English',
      () => changed('<bt:Override Locale="en-US" Value="Check"/>', ''),
      messages.missingLanguage('Check.Label', 'en-US'),
    ],
    [
      'Chinese where English belongs',
      () => changed('Value="Collect"', 'Value="汇总"'),
      messages.wrongLanguage('Collect.Label', '汇总', 'en-US'),
    ],
    [
      'English where Chinese belongs',
      () => changed('DefaultValue="建表"', 'DefaultValue="Build"'),
      messages.wrongLanguage('Build.Label', 'Build', 'zh-CN'),
    ],
    [
      'a label that is too long',
      () => changed('Value="Collect"', `Value="${longText}"`),
      messages.tooLong('Collect.Label', 126, 125),
    ],
    [
      'a tip that is too long',
      () => changed(/Value="Shows statuses[^"]*"/, `Value="${longText}${longText}"`),
      messages.tooLong('Report.Tip', 252, 250),
    ],
  ];

  it.each(CASES)('%s', (_what, make, expected) => {
    const found = faults(make());
    const named = (fault: string): boolean =>
      typeof expected === 'string' ? fault === expected : expected.test(fault);
    expect({ found, named: found.some(named) }).toEqual({ found, named: true });
  });
});

describe('a manifest for another address', () => {
  const address = addressOf({ url: 'https://reports.example.local/annex' });

  it('names it everywhere and has no fault', () => {
    const moved = manifestFor(manifest, address);
    expect(moved).not.toContain('localhost');
    expect(moved).toContain('"https://reports.example.local/annex/commands.html"');
    expect(faults(moved)).toEqual([]);
  });

  it('can be another port of this machine', () => {
    expect(addressOf({ port: '3443' })).toBe('https://localhost:3443/');
    expect(addressOf({})).toBe(DEVELOPMENT_ADDRESS);
  });

  it.each(['http://reports.example.local/', 'annex', 'https://a.example/?x=1'])(
    'is refused at %s',
    (url) => {
      expect(() => addressOf({ url })).toThrow(messages.badAddress(url));
    },
  );

  it.each(['x', '0', '70000', '1.5'])('is refused at port %s', (port) => {
    expect(() => addressOf({ port })).toThrow(messages.badPort(port));
  });

  it('is asked for in one way only', () => {
    expect(() => addressOf({ url: 'https://a.example/', port: '1' })).toThrow(
      messages.oneAddress(),
    );
  });
});
