export { CommandPalette, type CommandPaletteProps, type PaletteView } from './command-palette.view.tsx';
