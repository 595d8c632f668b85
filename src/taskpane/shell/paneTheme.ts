import { createTheme, type IFontStyles, type ITheme } from 'office-ui-fabric-react/lib/Styling';
import type { Look } from '../state/look';

/** Chinese first: Fabric's own table of fonts knows no zh-CN. */
const FONT_FAMILY =
  '"Microsoft YaHei", "微软雅黑", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

const LIGHT = {
  themePrimary: '#1f4e79',
  themeLighterAlt: '#f2f6fa',
  themeLighter: '#cfdeeb',
  themeLight: '#a8c3da',
  themeTertiary: '#608fb5',
  themeSecondary: '#2f6090',
  themeDarkAlt: '#1c466d',
  themeDark: '#183b5c',
  themeDarker: '#112c44',
  neutralPrimary: '#222222',
  neutralSecondary: '#444444',
  neutralTertiary: '#767676',
  white: '#ffffff',
  black: '#111111',
};

const DARK = {
  themePrimary: '#8ab8e0',
  themeLighterAlt: '#0f1b26',
  themeLighter: '#17324a',
  themeLight: '#24496b',
  themeTertiary: '#5d92c0',
  themeSecondary: '#7fb0da',
  themeDarkAlt: '#9cc4e6',
  themeDark: '#b3d2ec',
  themeDarker: '#cfe2f3',
  neutralLighterAlt: '#262626',
  neutralLighter: '#2d2d2d',
  neutralLight: '#3a3a3a',
  neutralQuaternaryAlt: '#444444',
  neutralQuaternary: '#4c4c4c',
  neutralTertiaryAlt: '#6a6a6a',
  neutralTertiary: '#a6a6a6',
  neutralSecondary: '#d0d0d0',
  neutralPrimaryAlt: '#dadada',
  neutralPrimary: '#f3f3f3',
  neutralDark: '#f8f8f8',
  black: '#ffffff',
  white: '#1f1f1f',
};

/** Pixels of body text. */
const BODY_SIZE = { usual: 14, large: 18 } as const;

/** The theme of Fabric's controls. */
export function paneTheme(look: Look, dark: boolean): ITheme {
  const body = look.largePrint ? BODY_SIZE.large : BODY_SIZE.usual;
  return createTheme({
    palette: dark ? DARK : LIGHT,
    isInverted: dark,
    defaultFontStyle: { fontFamily: FONT_FAMILY },
    fonts: fonts(body),
  });
}

/** No text is smaller than the body's. */
function fonts(body: number): Partial<IFontStyles> {
  const sized = (size: number) => ({ fontFamily: FONT_FAMILY, fontSize: `${size}px` });
  const small = sized(body);
  return {
    tiny: small,
    xSmall: small,
    small,
    smallPlus: small,
    medium: small,
    mediumPlus: sized(body + 1),
    large: sized(body + 3),
    xLarge: sized(body + 5),
  };
}
