import type { XmlElement } from './xml';

/**
 * The children of each element in the order Excel wants them; `?` may be absent, `+` stands once
 * or more, `*` any number of times. Elements below VersionOverrides begin with `v:`; where the
 * `xsi:type` decides, it follows the name after `#`.
 */
const CHILDREN: Readonly<Record<string, string>> = {
  'OfficeApp#TaskPaneApp':
    'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl? ' +
    'HighResolutionIconUrl? SupportUrl? AppDomains? Hosts Requirements? DefaultSettings ' +
    'Permissions Dictionary? VersionOverrides?',
  DisplayName: 'Override*',
  Description: 'Override*',
  IconUrl: 'Override*',
  HighResolutionIconUrl: 'Override*',
  SupportUrl: 'Override*',
  AppDomains: 'AppDomain+',
  Hosts: 'Host+',
  Requirements: 'Sets? Methods?',
  Sets: 'Set+',
  DefaultSettings: 'SourceLocation',
  SourceLocation: 'Override*',
  'VersionOverrides#VersionOverridesV1_0': 'Description? Requirements? Hosts Resources',
  'v:Requirements': 'bt:Sets',
  'v:bt:Sets': 'bt:Set+',
  'v:Hosts': 'Host+',
  'v:Host#Workbook': 'Runtimes? AllFormFactors? DesktopFormFactor?',
  'v:DesktopFormFactor': 'GetStarted? FunctionFile? ExtensionPoint+',
  'v:GetStarted': 'Title Description LearnMoreUrl',
  'v:ExtensionPoint#PrimaryCommandSurface': 'CustomTab',
  'v:CustomTab': 'Group+ Label',
  'v:Group': 'Label Icon Control+',
  'v:Icon': 'bt:Image+',
  'v:Control#Button': 'Label Supertip Icon Action Enabled?',
  'v:Supertip': 'Title Description',
  'v:Action#ShowTaskpane': 'TaskpaneId? SourceLocation Title?',
  'v:Action#ExecuteFunction': 'FunctionName',
  'v:Resources': 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings',
  'v:bt:Images': 'bt:Image+',
  'v:bt:Urls': 'bt:Url+',
  'v:bt:ShortStrings': 'bt:String+',
  'v:bt:LongStrings': 'bt:String+',
  'v:bt:String': 'bt:Override*',
  'v:bt:Url': 'bt:Override*',
};

/** Elements that may stand without children, whatever their name says. */
const LEAVES = new Set(
  (
    'Id AlternateId Version ProviderName DefaultLocale AppDomain Host Set Permissions Override ' +
    'v:Description v:bt:Set v:Title v:LearnMoreUrl v:FunctionFile v:Label v:bt:Image ' +
    'v:TaskpaneId v:SourceLocation v:FunctionName v:Enabled v:bt:Override'
  ).split(' '),
);

/** What an element must hold, or undefined where the element itself is not known. */
export function childrenOf(element: XmlElement, inOverrides: boolean): string | undefined {
  const name = `${inOverrides ? 'v:' : ''}${element.name}`;
  const type = element.attributes['xsi:type'];
  const typed = type === undefined ? undefined : CHILDREN[`${name}#${type}`];
  return typed ?? CHILDREN[name] ?? (LEAVES.has(name) ? '' : undefined);
}

/** Whether children of these names, in this order, fit what is wanted. */
export function fits(names: readonly string[], wanted: string): boolean {
  const parts = wanted.split(' ').filter((part) => part !== '');
  const pattern = parts.map((part) => {
    const quantity = /[?+*]$/.exec(part)?.[0] ?? '';
    return `(?:${part.slice(0, part.length - quantity.length)};)${quantity}`;
  });
  return new RegExp(`^${pattern.join('')}$`).test(names.map((name) => `${name};`).join(''));
}
