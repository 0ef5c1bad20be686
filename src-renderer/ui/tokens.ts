import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

/** The accent: the one colour that says "this is where you are" and "this is the main thing to do". */
export const accent: MantineColorsTuple = [
  '#eef1ff', '#dde3ff', '#bcc8fd', '#98a9f8', '#788df1', '#6179ea', '#4a63dc', '#3c52bd', '#33469c', '#2a3a7d',
];

/** Greys of the light scheme, a little cool. */
export const gray: MantineColorsTuple = [
  '#f7f8fa', '#f0f2f5', '#e5e8ed', '#d6dae1', '#c1c7d0', '#99a1ad', '#656d7a', '#4a515e', '#333944', '#1b1e25',
];

/** Greys of the dark scheme: text first, page seventh. */
export const dark: MantineColorsTuple = [
  '#e4e7ec', '#bfc5cf', '#9ca4b1', '#717987', '#3a404c', '#2a2e37', '#1e2128', '#16181d', '#111317', '#0b0d10',
];

/** What a colour says, always together with a word or a picture. */
export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'hold' | 'quiet';

const tones = (pairs: Readonly<Record<Tone, readonly [text: string, ground: string]>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(pairs).flatMap(([tone, [text, ground]]) => [[`--g-${tone}`, text], [`--g-${tone}-ground`, ground]]),
  );

/** Our own tokens beside Mantine's; every colour in a stylesheet of ours comes from here. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {
    '--g-rail-width': '3.5rem',
    '--g-bar-height': '2.5rem',
    '--g-status-height': '1.75rem',
    '--g-row-dense': '2.25rem',
    '--g-row-comfortable': '2.75rem',
    '--g-motion': '120ms cubic-bezier(0.2, 0, 0, 1)',
  },
  light: {
    '--g-page': '#ffffff',
    '--g-rail': '#f3f4f7',
    '--g-side': '#fafbfc',
    '--g-raised': '#ffffff',
    '--g-sunken': '#f3f4f7',
    '--g-line': '#e5e8ed',
    '--g-line-strong': '#d0d5dd',
    '--g-text': '#1b1e25',
    '--g-text-dim': '#5a6270',
    '--g-placeholder': '#6b7280',
    '--g-hover': 'rgba(27, 30, 37, 0.045)',
    '--g-selected': '#e9edfe',
    '--g-selected-quiet': '#eef0f4',
    '--g-accent': '#4159d0',
    '--g-internal-ground': '#fff8e5',
    '--g-internal-line': '#ecd59a',
    '--g-internal': '#7a4d00',
    '--g-mark': '#ffe9a8',
    ...tones({
      ok: ['#12693a', '#e4f5ea'], warn: ['#874800', '#fdefd6'], bad: ['#b02318', '#fdebe9'],
      info: ['#33469c', '#e9edfe'], hold: ['#67399d', '#f2eafb'], quiet: ['#4a515e', '#eceef2'],
    }),
  },
  dark: {
    '--g-page': '#16181d',
    '--g-rail': '#101216',
    '--g-side': '#13151a',
    '--g-raised': '#1e2128',
    '--g-sunken': '#111317',
    '--g-line': '#262a32',
    '--g-line-strong': '#3a404c',
    '--g-text': '#e4e7ec',
    '--g-text-dim': '#9ca4b1',
    '--g-placeholder': '#8a92a0',
    '--g-hover': 'rgba(228, 231, 236, 0.055)',
    '--g-selected': '#252c4c',
    '--g-selected-quiet': '#22262e',
    '--g-accent': '#98a9f8',
    '--g-internal-ground': '#29230f',
    '--g-internal-line': '#5b4a1c',
    '--g-internal': '#f0c565',
    '--g-mark': '#5c4a12',
    ...tones({
      ok: ['#6fd69a', '#14301f'], warn: ['#f3b95f', '#392a10'], bad: ['#ff958c', '#3f1c1a'],
      info: ['#a9b8ff', '#252c4c'], hold: ['#cfb0f7', '#30244a'], quiet: ['#b5bcc8', '#272b34'],
    }),
  },
});
