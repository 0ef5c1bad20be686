export { ImportIncidents } from './import-incidents.view.tsx';
