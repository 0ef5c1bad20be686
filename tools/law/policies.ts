import { admittedPackages, mayImport, nodeRooms, outsideRooms } from './rooms.ts';

const anyOf = (types: readonly string[]) => ({ element: { types: { anyOf: types } } });
const inTests = { file: { categories: 'test' } };
const everyRoom = Object.keys(mayImport);

const betweenRooms = Object.entries(mayImport)
  .filter(([, to]) => to.length > 0)
  .map(([from, to]) => ({ from: { element: { type: from } }, allow: { to: anyOf(to) } }));

const packages = Object.entries(admittedPackages).map(([source, from]) => ({
  from: anyOf(from),
  allow: { to: { module: { origin: 'external', source } } },
}));

/** Tests stand beside their file: they may use the test tools and what their neighbours may not. */
const tests = [
  { from: inTests, allow: { to: anyOf([...everyRoom, ...outsideRooms]) } },
  { from: inTests, allow: { to: { module: { origin: ['external', 'core'] } } } },
];

const outside = [
  { from: anyOf(outsideRooms), allow: { to: anyOf([...everyRoom, ...outsideRooms]) } },
  { from: anyOf(outsideRooms), allow: { to: { module: { origin: ['external', 'core'] } } } },
];

/** The law as `eslint-plugin-boundaries` reads it; what no policy allows is refused. */
export const policies = [
  ...betweenRooms,
  ...packages,
  { from: anyOf(nodeRooms), allow: { to: { module: { origin: 'core' } } } },
  ...tests,
  ...outside,
];
