import { Button, createTheme, Input, Menu, Modal, Popover, Tooltip } from '@mantine/core';
import { accent, dark, gray } from './tokens.ts';

const low = '0 1px 2px rgba(11, 13, 16, 0.06), 0 1px 3px rgba(11, 13, 16, 0.08)';
const high = '0 4px 12px rgba(11, 13, 16, 0.12), 0 12px 32px rgba(11, 13, 16, 0.16)';

/** Controls are 32 px high unless they ask for another size. */
const isUsual = (size: unknown): boolean => size === undefined || size === 'sm';

/** The look of everything: Mantine with our greys, one accent, 14 px, a four-pixel grid and two shadows. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 6 },
  colors: { accent, gray, dark },
  black: '#1b1e25',
  fontFamily: "'Inter Variable', 'Segoe UI Variable Text', 'Segoe UI', system-ui, -apple-system, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, Consolas, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '0.1875rem', sm: '0.25rem', md: '0.375rem', lg: '0.5rem', xl: '0.75rem' },
  defaultRadius: 'md',
  shadows: { xs: low, sm: low, md: high, lg: high, xl: high },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
      h4: { fontSize: '0.875rem', lineHeight: '1.45' },
      h5: { fontSize: '0.8125rem', lineHeight: '1.45' },
      h6: { fontSize: '0.75rem', lineHeight: '1.45' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      styles: { label: { fontWeight: 500 } },
      vars: (_theme, props) => ({
        root: isUsual(props.size) ? { '--button-height': '2rem', '--button-fz': '0.875rem', '--button-padding-x': '0.75rem' } : {},
      }),
    }),
    Input: Input.extend({
      defaultProps: { size: 'sm' },
      vars: (_theme, props) => ({
        wrapper: isUsual(props.size) && props.multiline !== true ? { '--input-height': '2rem', '--input-fz': '0.875rem' } : { '--input-fz': '0.875rem' },
      }),
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 350, closeDelay: 0, transitionProps: { duration: 80 }, withinPortal: true } }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } }),
    Modal: Modal.extend({ defaultProps: { transitionProps: { duration: 100, exitDuration: 0, transition: 'fade' }, overlayProps: { backgroundOpacity: 0.32 }, radius: 'lg', shadow: 'md' } }),
  },
});
