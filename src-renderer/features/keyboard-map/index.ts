export { KeyboardMap } from './keyboard-map.view.tsx';
