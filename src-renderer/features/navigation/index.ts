export { Rail, type RailProps } from './rail.view.tsx';
